// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.klpdoc.doc.Mention;
import org.klpdoc.xref.Link;

/** Writes text with links where it mentions what the link table knows: a commit, an option, a file of the sources. */
final class MentionWriter {
    private final HtmlOut out;
    private final Map<String, Link> known;
    private final Set<String> folders;
    private boolean commit;

    MentionWriter(HtmlOut out, Map<String, Link> known) {
        this.out = out;
        this.known = known;
        this.folders = known.keySet().stream()
                .filter(name -> name.indexOf('/') > 0)
                .map(name -> name.substring(0, name.indexOf('/')))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Writes a run of text; {@code linked} where it must have no links, since it stands in one or in a title. */
    HtmlOut write(String text, boolean linked) {
        if (known.isEmpty()) {
            return out.text(text);
        }
        int done = 0;
        for (Mention mention : Mention.scan(text, folders, commit)) {
            Link link = known.get(mention.name());
            if (link != null && !linked && SafeUrl.link(link.href())) {
                out.text(text.substring(done, mention.start()))
                        .open("a", link.external() ? "reference external" : "reference internal")
                        .attr("href", link.href())
                        .end()
                        .text(text.substring(mention.start(), mention.end()))
                        .close("a");
                done = mention.end();
            }
        }
        commit = Mention.announcesCommit(text);
        return out.text(text.substring(done));
    }
}
