// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Document;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftPage;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.rst.role.CRoles;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Source;

/** Makes the records of {@code doc} of a complete page; numbers cross references and toctrees in document order. */
public final class Freezer {
    private final RstSettings settings;

    /** For pages read with those settings. */
    public Freezer(RstSettings settings) {
        this.settings = settings;
    }

    /** The frozen page. */
    public Document freeze(DraftPage page, Source source) {
        boolean sphinx = settings.sphinx();
        FrozenInlines inlines = new FrozenInlines(settings, page.setting(CRoles.FIRST_NAMESPACE));
        FrozenBlocks blocks = new FrozenBlocks(inlines, sphinx);
        Draft root = page.root();
        List<Draft> children = new ArrayList<>(root.children());
        Map<String, Document.Field> metadata = sphinx ? metadata(children) : Map.of();
        List<Block> frozen = blocks.all(children);
        return new Document(
                root.attrs(),
                source,
                Document.Format.RST,
                root.string(Key.NAME),
                metadata,
                inlines.references(),
                frozen);
    }

    /** Takes the fields at the top of the page, which say something of the file, out of the tree. */
    private static Map<String, Document.Field> metadata(List<Draft> children) {
        Map<String, Document.Field> found = new LinkedHashMap<>();
        Optional<Draft> fields = Optional.empty();
        for (Draft child : children) {
            boolean unseen = child.is(Kind.COMMENT)
                    || child.is(Kind.SUBSTITUTION_DEFINITION)
                    || child.is(Kind.SYSTEM_MESSAGE)
                    || child.is(Kind.TARGET)
                    || child.is(Kind.META);
            if (!unseen) {
                fields = Optional.of(child).filter(one -> one.is(Kind.FIELD_LIST));
                break;
            }
        }
        if (fields.isEmpty()) {
            return found;
        }
        keepLabels(children, fields.get());
        for (Draft field : fields.get().children()) {
            String name = field.children().get(0).plainText().toLowerCase(Locale.ROOT);
            Draft value = field.children().get(1);
            Pos pos = value.children().isEmpty()
                    ? field.pos()
                    : value.children().get(0).pos();
            found.put(name, new Document.Field(value.plainText().strip(), pos));
        }
        return found;
    }

    /** {@code .. _label:} before such fields is a label of the page all the same: an empty target has their place. */
    private static void keepLabels(List<Draft> children, Draft fields) {
        int at = children.indexOf(fields);
        children.remove(at);
        if (!fields.ids().isEmpty() || !fields.names().isEmpty()) {
            Draft target = Draft.of(Kind.TARGET, fields.pos());
            fields.handIdsTo(target);
            children.add(at, target);
        }
    }
}
