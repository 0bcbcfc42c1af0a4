// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.util.HashMap;
import java.util.Map;
import org.klpdoc.doc.Document;
import org.klpdoc.doc.PlainText;
import org.klpdoc.guide.Gathered;
import org.klpdoc.render.SmartQuotes;
import org.klpdoc.xref.PageFacts;

/** How plain text of a page is set where other pages and the inventory show it: quotes and dashes as on the page. */
final class Typography {
    private final Map<String, Boolean> smart = new HashMap<>();

    Typography(Gathered gathered) {
        smart.put("", gathered.own().profile().reading().smartQuotes());
        gathered.sources()
                .forEach(source ->
                        smart.put(source.name(), source.profile().reading().smartQuotes()));
    }

    /** A text of that page. */
    String text(PageFacts page, String text) {
        boolean set = page.format() == Document.Format.RST
                && smart.getOrDefault(page.address().source(), true);
        return set ? SmartQuotes.title(text) : text;
    }

    /** The title of a page, or "". */
    String title(PageFacts page) {
        return text(page, PlainText.of(page.title()));
    }
}
