// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.ArrayList;
import java.util.List;
import org.klpdoc.text.Lines;

/** Reads lines as fields, {@code :name: body}, without parsing what they say. */
final class FieldLines {
    /**
     * A field.
     *
     * @param name the name as written, "" for lines that are no field: then no field follows
     * @param line the field's first line within the window
     * @param body what follows the name, dedented, without blank lines around it
     * @param blanks how many blank lines stand between it and the next field
     */
    record Field(String name, int line, Lines body, int blanks) {}

    private FieldLines() {}

    /** The fields, in order. */
    static List<Field> read(Lines lines) {
        List<Field> fields = new ArrayList<>();
        int at = 0;
        while (at < lines.size()) {
            int end = lines.isBlank(at) ? -1 : markerEnd(lines.line(at));
            if (end < 0) {
                if (lines.isBlank(at)) {
                    at++;
                    continue;
                }
                fields.add(new Field("", at, lines.slice(at, lines.size()), 0));
                break;
            }
            int next = at + 1;
            while (next < lines.size() && (lines.isBlank(next) || lines.indent(next) > 0)) {
                next++;
            }
            int last = next;
            while (lines.isBlank(last - 1)) {
                last--;
            }
            fields.add(new Field(lines.line(at).substring(1, end - 1), at, body(lines, at, next, end), next - last));
            at = next;
        }
        return fields;
    }

    private static Lines body(Lines lines, int at, int next, int end) {
        int first = end;
        while (first < lines.length(at) && lines.charAt(at, first) == ' ') {
            first++;
        }
        Lines rest = lines.slice(at + 1, next);
        return lines.slice(at, next).dedent(first, rest.commonIndent()).trimBlank();
    }

    /** Where a field's marker ends, behind its second colon; -1 where the line does not begin with one. */
    static int markerEnd(String line) {
        // docutils: :(?![: ])([^:\\]|\\.|:(?!([ `]|$)))*(?<! ):( +|$)
        if (line.length() < 3 || line.charAt(0) != ':' || line.charAt(1) == ':' || line.charAt(1) == ' ') {
            return -1;
        }
        for (int i = 1; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\\') {
                i++;
            } else if (c == ':') {
                char next = i + 1 < line.length() ? line.charAt(i + 1) : ' ';
                if (next == ' ') {
                    return line.charAt(i - 1) == ' ' ? -1 : i + 1;
                }
                if (next == '`') {
                    return -1;
                }
            }
        }
        return -1;
    }
}
