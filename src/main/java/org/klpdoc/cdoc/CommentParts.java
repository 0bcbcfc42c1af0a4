// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What is known of a comment while it is being read: its sections so far and the one that grows. */
final class CommentParts {
    private final Map<String, CommentText> parameters = new LinkedHashMap<>();
    private final Map<String, CommentText.Builder> sections = new LinkedHashMap<>();
    private final Map<String, CommentText> again = new LinkedHashMap<>();
    private final CommentText.Builder text = new CommentText.Builder();
    private String section = BodyLine.DESCRIPTION;

    /** The section that grows. */
    String section() {
        return section;
    }

    /** The lines of the section that grows. */
    CommentText.Builder text() {
        return text;
    }

    /** Begins a section, whatever grew before it kept aside. */
    void begin(String name) {
        section = name;
    }

    /** Drops the dots of {@code @args...}, which is a parameter named {@code args}. */
    void dropDots() {
        int dots = section.length() - 3;
        if (dots > 0 && section.endsWith("...") && Ascii.isWord(section.charAt(dots - 1))) {
            section = section.substring(0, dots);
        }
    }

    /** Files the section that grew, if it has something, and goes on with the description. */
    void closeIfAny() {
        if (!text.isVoid()) {
            close();
        }
    }

    /** Files the section that grew, whatever it has, and goes on with the description. */
    void close() {
        file(section, text.take());
        section = BodyLine.DESCRIPTION;
    }

    /** Files a text as a parameter's description or as a section. */
    void file(String name, CommentText contents) {
        int at = name.indexOf('@');
        if (at >= 0) {
            parameters.put(name.substring(at + 1, parameterEnd(name, at + 1)), contents);
            return;
        }
        CommentText.Builder before = sections.computeIfAbsent(name, unused -> new CommentText.Builder());
        if (!before.isEmpty() && !name.equals(BodyLine.DESCRIPTION)) {
            again.putIfAbsent(name, contents);
        }
        before.addAll(contents);
    }

    /** The parameters' descriptions. */
    Map<String, CommentText> parameters() {
        return parameters;
    }

    /** The first text that stands under the name of an earlier section, by that name. */
    Map<String, CommentText> again() {
        return again;
    }

    /** The sections in order. */
    List<KernelComment.Section> sections() {
        List<KernelComment.Section> list = new ArrayList<>();
        sections.forEach((name, contents) -> list.add(new KernelComment.Section(name, contents.text())));
        return list;
    }

    /** The end of {@code name.member->member...} that begins at {@code from}. */
    private static int parameterEnd(String name, int from) {
        int end = Ascii.wordEnd(name, from);
        while (true) {
            int next = name.startsWith("->", end) ? end + 2 : name.startsWith(".", end) ? end + 1 : end;
            if (next == end || !Ascii.isWord(Ascii.at(name, next))) {
                break;
            }
            end = Ascii.wordEnd(name, next);
        }
        return name.startsWith("...", end) ? end + 3 : end;
    }
}
