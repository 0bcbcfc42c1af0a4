// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.klpdoc.check.CheckReport;
import org.klpdoc.check.report.Baseline;
import org.klpdoc.check.report.FindingKeys;
import org.klpdoc.site.Output;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Pos;
import org.klpdoc.text.Severity;
import org.klpdoc.text.Source;

/** The findings that are known before a check, out of a file or of an earlier revision. */
final class Known {
    private final Optional<Path> file;
    private final FindingKeys keys;

    Known(Optional<Path> file, FindingKeys keys) {
        this.file = file;
        this.keys = keys;
    }

    FindingKeys keys() {
        return keys;
    }

    /** Why the file cannot be used, where it has to be read. */
    Optional<List<Diagnostic>> problems(boolean written) {
        return file.filter(path -> !written && !Files.isReadable(path)).map(path -> {
            Pos pos = new Pos(Source.of(path.toString(), "", Source.Tabs.KEEP), -1);
            return List.of(
                    Diagnostic.of(Severity.ERROR, "check.baseline", pos, "the list of known findings is not there")
                            .withHint("--update-baseline writes it"));
        });
    }

    /** Writes what was found to the file. */
    void write(CheckReport report) {
        file.ifPresent(path -> {
            try {
                Files.writeString(path, Baseline.text(report.findings(), keys));
            } catch (IOException failure) {
                throw new Output.OutputFailure("cannot write " + path + ": " + failure.getMessage());
            }
        });
    }

    /**
     * What is new of a check.
     *
     * @param before what an earlier revision has
     * @param earlier the keys of its findings, where there is one
     */
    CheckReport without(CheckReport all, CheckReport before, Optional<FindingKeys> earlier) {
        List<Diagnostic> left = all.findings();
        if (earlier.isPresent()) {
            left = Baseline.of(before.findings(), earlier.get()).without(left, keys);
        }
        if (file.isPresent()) {
            left = Baseline.read(read(file.get())).without(left, keys);
        }
        return all.with(left);
    }

    private static String read(Path path) {
        try {
            return new String(Files.readAllBytes(path), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new Output.OutputFailure("cannot read " + path + ": " + failure.getMessage());
        }
    }
}
