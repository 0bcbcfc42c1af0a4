// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.List;
import java.util.Optional;
import org.klpdoc.rst.core.Completion;
import org.klpdoc.rst.core.Draft;
import org.klpdoc.rst.core.DraftDocument;
import org.klpdoc.rst.core.Key;
import org.klpdoc.rst.core.Kind;
import org.klpdoc.rst.core.MessageMaker;
import org.klpdoc.text.Lines;

/**
 * Classes that wait for the next visible element, behind the directive or behind what it stands in.
 *
 * @param classes the classes
 * @param directive the directive's name
 * @param block the directive as written
 */
record ClassAttribute(List<String> classes, String directive, Lines block) implements Completion {
    ClassAttribute {
        classes = List.copyOf(classes);
    }

    @Override
    public Stage stage() {
        return Stage.ATTRIBUTES;
    }

    @Override
    public void complete(Draft pending, DraftDocument document, MessageMaker messages) {
        Optional<Draft> next =
                document.register(NextVisible.class, NextVisible::new).behind(pending);
        if (next.isPresent()) {
            next.get().classes(classes);
            pending.replaceWith(List.of());
            return;
        }
        String text = "No suitable element following \"" + directive + "\" directive";
        Draft message = messages.report(3, "rst.class-without-element", pending.pos(), text);
        boolean read = pending.parent()
                .filter(parent -> parent.is(Kind.DOCUMENT) || parent.is(Kind.SECTION))
                .isPresent();
        if (read) { // docutils: the last line that belongs to the directive, blank or not
            message.set(Key.LINE, block.lineNumber(block.size() - 1));
        }
        pending.replaceWith(List.of(message.add(Draft.of(Kind.LITERAL_BLOCK, pending.pos(), block.joined()))));
    }
}
