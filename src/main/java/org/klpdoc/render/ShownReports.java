// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.klpdoc.doc.Block;
import org.klpdoc.doc.Walk;

/** Looks for the parser's reports that a page shows: its errors. Lesser ones are left to the build. */
final class ShownReports extends Walk {
    private static final int ERROR = 3;

    private final Set<String> ids = new HashSet<>();

    private ShownReports() {}

    /** Whether a report is shown. */
    static boolean isShown(Block.SystemMessage message) {
        return message.level() >= ERROR;
    }

    /** The ids of the reports that are shown among these blocks or within them. */
    static Set<String> in(List<Block> blocks) {
        ShownReports found = new ShownReports();
        found.blocks(blocks);
        return found.ids;
    }

    @Override
    protected void enter(Block block) {
        if (block instanceof Block.SystemMessage message && isShown(message)) {
            ids.addAll(message.attrs().ids());
        }
    }
}
