// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.klpdoc.guide.Gathered;
import org.klpdoc.render.Drawer;
import org.klpdoc.source.Globs;

/**
 * What a user asks of a build beside its sources.
 *
 * @param dir the folder that is built, for the title of one that has none
 * @param only patterns of the pages to write, none for all; of the rest only what links must know is read
 * @param facts the file in which a build of a part leaves what it knows of the rest
 * @param baseUrl the address that the site will have, for what must be absolute
 * @param templates a folder whose templates and styles win over ours
 * @param dot whether Graphviz' program may run
 * @param dated whether pages say when they last changed; as guide.yaml has it if empty
 * @param dates the file in which a build leaves what it found of that in git
 * @param companions whether pages are written as Markdown and in previews, too; as the kind of the site has it if empty
 */
public record BuildOptions(
        Path dir,
        List<String> only,
        Optional<Path> facts,
        Optional<String> baseUrl,
        Optional<Path> templates,
        boolean dot,
        Optional<Boolean> dated,
        Optional<Path> dates,
        Optional<Boolean> companions) {
    /** The same without a wish for what pages say of their age, and for what stands beside them. */
    public BuildOptions(
            Path dir,
            List<String> only,
            Optional<Path> facts,
            Optional<String> baseUrl,
            Optional<Path> templates,
            boolean dot) {
        this(dir, only, facts, baseUrl, templates, dot, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** A folder with nothing else asked. */
    public static BuildOptions of(Path dir) {
        return new BuildOptions(dir, List.of(), Optional.empty(), Optional.empty(), Optional.empty(), true);
    }

    /** What draws: with Graphviz' program where that may run and the PATH has it. */
    Drawer drawer() {
        Optional<Path> program =
                dot ? Drawer.program(Optional.ofNullable(System.getenv("PATH")).orElse("")) : Optional.empty();
        return new Drawer(program);
    }

    /** Whether Markdown, {@code llms.txt} and previews are written: for a guide, unless the user says otherwise. */
    boolean companions(Gathered gathered) {
        return companions.orElse(gathered.isGuide());
    }

    /** When pages last changed; nothing is looked for unless the user or the guide asks. */
    ChangeDates changes(Gathered gathered) {
        return dated.orElse(gathered.guide().dates()) ? ChangeDates.of(gathered, dates) : ChangeDates.NONE;
    }

    /** The pages that are written. */
    Globs written() {
        return only.isEmpty() ? Globs.ALL : Globs.of(only);
    }
}
