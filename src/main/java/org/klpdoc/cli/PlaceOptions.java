// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.klpdoc.guide.Gathered;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.source.SourcePlace;
import picocli.CommandLine;

/** Where the documents are, and what belongs with them: the options of each command that reads one tree. */
final class PlaceOptions {
    @CommandLine.Parameters(
            arity = "0..1",
            paramLabel = "DIR",
            defaultValue = "content",
            description = "a folder with guide.yaml, or any folder of pages (default: ${DEFAULT-VALUE})")
    private String dir = "content";

    @CommandLine.Mixin
    private final SourceOption sources = new SourceOption();

    @CommandLine.Option(
            names = "--kernel",
            paramLabel = "PATH",
            description =
                    "the kernel tree, for kernel-doc and for what the text names (found alone when DIR lies in one)")
    private @Nullable String kernel;

    /** The documents' place, as it was given. */
    String dir() {
        return dir;
    }

    /** Gathers what is there. */
    Gathered gather() {
        return gather(dir);
    }

    /** The documents' place at a revision of its repository. */
    SourcePlace at(String revision) {
        return SourcePlace.parse(dir, Path.of("").toAbsolutePath()).at(revision);
    }

    /** Gathers what was there at a revision of its repository. */
    Gathered gatherAt(String revision) {
        return gather(at(revision).text());
    }

    /** Gathers what is at another place, with the same sources. */
    private Gathered gather(String place) {
        Path here = Path.of("").toAbsolutePath();
        return Gatherer.gather(
                new Gatherer.Request(
                        place, sources.places(), Optional.ofNullable(kernel).orElse(""), here),
                Profiles.bundled());
    }
}
