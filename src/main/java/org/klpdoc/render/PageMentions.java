// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.LinkedHashSet;
import java.util.Set;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.Inline;
import org.klpdoc.doc.Mention;
import org.klpdoc.doc.Walk;

/** What a page's prose mentions of sources, each once. */
final class PageMentions extends Walk {
    private final Set<String> folders;
    private final Set<Mention> found = new LinkedHashSet<>();
    private boolean commit;

    private PageMentions(Set<String> folders) {
        this.folders = folders;
    }

    static Set<Mention> in(Document document, Set<String> folders) {
        PageMentions walk = new PageMentions(folders);
        walk.document(document);
        return walk.found;
    }

    @Override
    protected void enter(Inline inline) {
        if (inline instanceof Inline.Text text) {
            for (Mention mention : Mention.scan(text.text(), folders, commit)) {
                found.add(new Mention(0, mention.name().length(), mention.kind(), mention.name()));
            }
            commit = Mention.announcesCommit(text.text());
        }
    }
}
