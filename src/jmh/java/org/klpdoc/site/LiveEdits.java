// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.site;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.text.Parallel;

/**
 * Random edits of a folder of documents while a preview follows them, and after each hundred and at the end a build of
 * what has become of it: prints each file that is another. FOLDER is changed; without one the edits are those of a small
 * tree. Usage: {@code LiveEdits [COUNT] [SEED] [FOLDER]}.
 */
final class LiveEdits {
    private static final int BETWEEN = 100;

    private final Path top;
    private final Parallel parallel;
    private int wrong;

    private LiveEdits(Path top, Parallel parallel) {
        this.top = top;
        this.parallel = parallel;
    }

    /** Edits, compares, and prints what is different. */
    public static void main(String[] arguments) throws IOException {
        int count = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 1000;
        long seed = arguments.length > 1 ? Long.parseLong(arguments[1]) : 1;
        Path top = (arguments.length > 2 ? Path.of(arguments[2]) : Files.createTempDirectory("live")).toRealPath();
        try (Parallel parallel = new Parallel(Runtime.getRuntime().availableProcessors())) {
            LiveEdits edits = new LiveEdits(top, parallel);
            edits.run(new EditedTree(top, seed), count);
            System.out.println(count + " edits, " + edits.wrong + " files are others than a build writes");
            if (edits.wrong > 0) {
                System.exit(1);
            }
        }
    }

    private void run(EditedTree tree, int count) throws IOException {
        LiveSite site = new LiveSite(this::gathered, BuildOptions.of(top), parallel);
        site.update(Set.of(), true);
        for (int i = 1; i <= count; i++) {
            EditedTree.Edit edit = tree.edit();
            site.update(edit.touched(), false);
            if (i % BETWEEN == 0 || i == count) {
                compare(site, i);
            }
        }
    }

    private Gathered gathered() {
        return Gatherer.gather(
                new Gatherer.Request(top.toString(), Map.of(), "", Path.of("").toAbsolutePath()), Profiles.bundled());
    }

    private void compare(LiveSite site, int edits) {
        MemoryOutput built = new MemoryOutput();
        new Site(gathered(), BuildOptions.of(top), parallel, Timings.ofWall()).write(built);
        Set<String> all = new TreeSet<>(site.paths());
        built.paths(all::add);
        for (String path : all) {
            byte[] nothing = new byte[0];
            if (!Arrays.equals(site.file(path).orElse(nothing), built.file(path).orElse(nothing))) {
                System.out.println("after " + edits + " edits: " + path);
                wrong++;
            }
        }
    }
}
