// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.BlockState;
import org.klpdoc.rst.core.DirectiveCall;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;

/** Lists of line numbers as options give them: {@code 1,3-5,8-}. */
final class LineNumbers {
    private LineNumbers() {}

    /**
     * Reads the list that an option gives.
     *
     * @param option the option's name
     * @param count how many lines there are; those beyond are left out and reported
     * @return the lines, counted from 1; empty where the list is none, which is reported
     */
    static List<Integer> read(String option, int count, DirectiveCall call, BlockState state) {
        String text = Answers.text(call, option);
        List<Integer> found = new ArrayList<>();
        Pos beyond = Pos.NONE;
        int at = 0;
        for (String part : text.split(",", -1)) {
            Pos place = call.optionText(option)
                    .joinedPos(at + part.length() - part.stripLeading().length());
            at += part.length() + 1;
            Optional<int[]> range = range(part.strip(), count);
            if (range.isEmpty()) {
                String message = "invalid line number spec: " + PythonNumbers.quoted(text);
                state.note(Severity.WARNING, "rst.line-numbers", place, message, "write 1,3-5");
                return List.of();
            }
            beyond = range.get()[1] > count && beyond.offset() < 0 ? place : beyond;
            for (int i = range.get()[0]; i <= Math.min(range.get()[1], count); i++) {
                found.add(i);
            }
        }
        if (beyond.offset() >= 0) {
            String message = "line number spec is out of range(1-" + count + "): " + PythonNumbers.quoted(text);
            state.note(Severity.WARNING, "rst.line-numbers", beyond, message, "");
        }
        return found;
    }

    private static Optional<int[]> range(String part, int count) {
        int dash = part.indexOf('-');
        if (part.equals("-") || part.isEmpty()) {
            return Optional.empty();
        }
        Optional<Integer> first = dash == 0 ? Optional.of(1) : number(dash < 0 ? part : part.substring(0, dash));
        boolean open = dash >= 0 && dash == part.length() - 1;
        Optional<Integer> last = dash < 0
                ? first
                : open ? Optional.of(Math.max(first.orElse(1), count)) : number(part.substring(dash + 1));
        if (first.isEmpty() || last.isEmpty() || first.get() > last.get()) {
            return Optional.empty();
        }
        return Optional.of(new int[] {first.get(), last.get()});
    }

    private static Optional<Integer> number(String text) {
        String digits = text.strip();
        boolean good =
                !digits.isEmpty() && digits.length() < 10 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
        return good && Integer.parseInt(digits) > 0 ? Optional.of(Integer.parseInt(digits)) : Optional.empty();
    }
}
