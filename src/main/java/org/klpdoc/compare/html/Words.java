// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare.html;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.klpdoc.compare.Change;
import org.klpdoc.compare.Group;
import org.klpdoc.compare.Section;
import org.klpdoc.compare.SectionChange;

/** What happened to sections, in words for readers and in the names of classes. */
final class Words {
    private static final String EDITED = "edited";

    private Words() {}

    /** The change as a word: an edited section that is where it was is edited. */
    static String of(Group group) {
        return of(group.change(), group.isEdited());
    }

    /** The change of a row, as its group is called where the row alone does not say it. */
    static String of(Group group, SectionChange row) {
        return group.rows().size() > 1 && row.change() == Change.SAME
                ? group.change().label()
                : of(row.change(), row.edited());
    }

    private static String of(Change change, boolean edited) {
        return change == Change.SAME && edited ? EDITED : change.label();
    }

    /** What stands beside the word: how much is the same, or how many words there are. */
    static String more(Group group) {
        List<String> out = new ArrayList<>();
        SectionChange row = group.rows().get(0);
        if (group.change() == Change.LOST || group.change() == Change.NEW) {
            int words = row.before()
                    .or(row::after)
                    .map(section -> section.text().words().length)
                    .orElse(0);
            out.add(words == 1 ? "1 word" : words + " words");
        } else if (group.rows().size() == 1 && row.edited()) {
            if (group.change() != Change.SAME) {
                out.add(EDITED);
            }
            out.add(Math.round(row.similarity() * 100) + " % the same");
        }
        return String.join(", ", out);
    }

    /** All of it in one line. */
    static String title(Group group) {
        String more = more(group);
        String from = addresses(group.before());
        String to = addresses(group.after());
        String where = from.isEmpty() || to.isEmpty() || from.equals(to)
                ? from + (from.equals(to) ? "" : to)
                : from + " \u2192 " + to;
        return of(group) + ": " + where + (more.isEmpty() ? "" : " (" + more + ")");
    }

    private static String addresses(List<Section> sections) {
        return sections.stream().map(Section::address).collect(Collectors.joining(", "));
    }
}
