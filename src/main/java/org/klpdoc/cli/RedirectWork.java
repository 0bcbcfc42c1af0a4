// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.klpdoc.compare.Comparison;
import org.klpdoc.compare.NewRedirects;
import org.klpdoc.guide.Redirects;
import org.klpdoc.guide.RedirectsText;
import picocli.CommandLine;

/** What {@code klpdoc compare} does about addresses that a refactor breaks: it writes redirects, and asks for them. */
final class RedirectWork {
    @CommandLine.Option(
            names = "--write-redirects",
            description = "add redirects for what moved to the redirects.yaml of AFTER, a folder")
    private boolean write;

    @CommandLine.Option(
            names = "--check",
            description = "exit with 1 where an address of BEFORE leads nowhere and has no redirect")
    private boolean check;

    /** What cannot be done; the message says why. */
    static final class Refused extends Exception {
        private static final long serialVersionUID = 1L;

        Refused(String message) {
            super(message);
        }
    }

    boolean isCheck() {
        return check;
    }

    /** Does what was asked for; whether an address is lost that must not be. */
    boolean run(Comparison comparison, CompareCommand.Side before, CompareCommand.Side after, PrintWriter err)
            throws Refused, IOException {
        if (!write && !check) {
            return false;
        }
        if (after.gathered().isEmpty() || after.moved().isEmpty()) {
            throw new Refused("a saved tree has no redirects: name the folder or the revision instead");
        }
        NewRedirects redirects = new NewRedirects(comparison, after.moved().get());
        Map<String, RedirectsText.More> missing = redirects.missing();
        if (write) {
            Path file = Redirects.file(after.gathered().get())
                    .orElseThrow(() -> new Refused("redirects are written to a folder, and AFTER is a revision"));
            write(redirects, file);
            long places = missing.values().stream()
                    .mapToLong(one -> one.anchors().size())
                    .sum();
            long pages = missing.values().stream()
                    .filter(one -> one.to().isPresent())
                    .count();
            err.println("redirects.yaml: "
                    + new Summary().add(pages, "page").add(places, "place").text() + " added");
        }
        return check && isLost(redirects.lost(before.moved(), write), err);
    }

    private static boolean isLost(List<String> lost, PrintWriter err) {
        lost.forEach(address -> err.println("klpdoc: error: " + address + " leads nowhere and has no redirect"));
        err.flush();
        return !lost.isEmpty();
    }

    private static void write(NewRedirects redirects, Path file) throws Refused, IOException {
        if (Files.isSymbolicLink(file)) {
            throw new Refused("'" + file + "' is a link, and is not written through");
        }
        String text = Files.exists(file) ? Files.readString(file, StandardCharsets.UTF_8) : "";
        Optional<String> added = redirects.added(text);
        if (added.isEmpty()) {
            throw new Refused("'" + file + "' is no list of redirects that lines can be added to");
        } else if (!added.get().equals(text)) {
            Path beside = file.resolveSibling(Redirects.FILE + ".klpdoc-new");
            Files.writeString(beside, added.get(), StandardCharsets.UTF_8);
            Files.move(beside, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
