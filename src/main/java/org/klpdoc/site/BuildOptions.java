// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Path;
import java.util.Optional;
import org.klpdoc.render.Drawer;

/**
 * What a user asks of a build beside its sources.
 *
 * @param dir the folder that is built, for the title of one that has none
 * @param only a pattern of the pages to write; the rest is read for links
 * @param baseUrl the address that the site will have, for what must be absolute
 * @param templates a folder whose templates and styles win over ours
 * @param dot whether Graphviz' program may run
 */
public record BuildOptions(
        Path dir, Optional<String> only, Optional<String> baseUrl, Optional<Path> templates, boolean dot) {
    /** A folder with nothing else asked. */
    public static BuildOptions of(Path dir) {
        return new BuildOptions(dir, Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** What draws: with Graphviz' program where that may run and the PATH has it. */
    Drawer drawer() {
        Optional<Path> program =
                dot ? Drawer.program(Optional.ofNullable(System.getenv("PATH")).orElse("")) : Optional.empty();
        return new Drawer(program);
    }
}
