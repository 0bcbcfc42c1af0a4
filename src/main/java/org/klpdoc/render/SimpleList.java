// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.List;
import org.klpdoc.doc.Block;

/**
 * Whether a list can be set tight: no item holds more than one paragraph and a list that is simple itself (docutils'
 * {@code SimpleListChecker}).
 */
public final class SimpleList {
    private SimpleList() {}

    /** Whether all items of a bullet or enumerated list are simple. */
    public static boolean items(List<Block.ListItem> items) {
        for (Block.ListItem item : items) {
            if (!isSimple(item.children(), true)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all definitions hold one simple block at most. */
    static boolean definitions(List<Block.DefinitionItem> items) {
        for (Block.DefinitionItem item : items) {
            if (!isSimple(item.definition(), false)) {
                return false;
            }
        }
        return true;
    }

    /** Whether all fields hold one simple block at most. */
    public static boolean fields(List<Block.Field> fields) {
        for (Block.Field field : fields) {
            if (!isSimple(field.body(), false)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSimple(List<Block> children, boolean mayEndInList) {
        List<Block> visible =
                children.stream().filter(child -> !isInvisible(child)).toList();
        if (visible.isEmpty()) {
            return true;
        }
        Block first = visible.get(0);
        if (visible.size() == 1) {
            return first instanceof Block.Paragraph || isSimpleList(first);
        }
        boolean tail = mayEndInList && visible.size() == 2 && first instanceof Block.Paragraph;
        return tail && isSimpleList(visible.get(1));
    }

    private static boolean isSimpleList(Block block) {
        if (block instanceof Block.BulletList list) {
            return items(list.items());
        }
        if (block instanceof Block.EnumeratedList list) {
            return items(list.items());
        }
        return block instanceof Block.FieldList list && fields(list.fields());
    }

    private static boolean isInvisible(Block block) {
        return block instanceof Block.Comment
                || block instanceof Block.SubstitutionDefinition
                || block instanceof Block.Target
                || block instanceof Block.Index;
    }
}
