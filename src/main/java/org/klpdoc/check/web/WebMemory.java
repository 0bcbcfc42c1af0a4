// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.klpdoc.check.web.Verdict.Outcome;

/**
 * Remembers from run to run which links were fine, in a file with a line for each: when, the address, the better address
 * if there is one. What was wrong is never kept. A line that is no such line, that is too old or that comes from the
 * future is as good as none, and so is a file that cannot be read.
 */
final class WebMemory {
    private static final String FIRST_LINE = "klpdoc links 1";
    private static final long LARGEST = 64L << 20;
    private static final int PARTS = 3;

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private final Map<String, Long> times = new TreeMap<>();
    private final long now = Instant.now().getEpochSecond();

    private WebMemory() {}

    /** Reads what a file remembers that is no older than {@code age}. */
    static WebMemory of(Optional<Path> file, Duration age) {
        WebMemory memory = new WebMemory();
        file.ifPresent(path -> memory.read(path, age));
        return memory;
    }

    private void read(Path file, Duration age) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                return;
            }
            String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
            if (text.startsWith(FIRST_LINE + "\n")) {
                text.lines().skip(1).forEach(line -> line(line, now - age.toSeconds()));
            }
        } catch (IOException unreadable) {
            verdicts.clear();
            times.clear();
        }
    }

    private void line(String line, long oldest) {
        String[] parts = line.split("\t", -1);
        if (parts.length == PARTS && parts[0].matches("\\d{1,12}")) {
            long time = Long.parseLong(parts[0]);
            if (time >= oldest && time <= now) {
                times.put(parts[1], time);
                verdicts.put(parts[1], parts[2].isEmpty() ? Verdict.OK : moved(parts[2]));
            }
        }
    }

    private static Verdict moved(String fix) {
        return new Verdict(Outcome.REDIRECTED, "it has moved", fix);
    }

    /** What is remembered of an address. */
    Optional<Verdict> of(String address) {
        return Optional.ofNullable(verdicts.get(address));
    }

    /** Takes in what was found now; not of an address that holds a secret. */
    void add(String address, Verdict verdict) {
        boolean plain = WebTarget.shown(address).equals(address)
                && WebTarget.of(address).isPresent();
        boolean fine = verdict.outcome() == Outcome.OK || verdict.outcome() == Outcome.REDIRECTED;
        if (fine && plain) {
            verdicts.put(address, verdict);
            times.put(address, now);
        }
    }

    /**
     * Writes the file, whole or not at all.
     *
     * @throws IOException where it cannot be written
     */
    void write(Path file) throws IOException {
        List<String> lines = new ArrayList<>(List.of(FIRST_LINE));
        times.forEach((address, time) -> lines.add(time + "\t" + address + "\t"
                + verdicts.getOrDefault(address, Verdict.OK).fix()));
        Path folder = Optional.ofNullable(file.toAbsolutePath().getParent()).orElse(file);
        Path part = Files.createTempFile(folder, ".links", ".part");
        try {
            Files.write(part, lines, StandardCharsets.UTF_8);
            Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }
}
