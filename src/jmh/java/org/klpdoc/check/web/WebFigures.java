// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.check.web;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.klpdoc.check.web.Verdict.Outcome;

/**
 * Checks pages with 10,000 links to 200 hosts of the loopback network, of which 30 % meet one of the faults of {@link
 * WebCase}, and prints how many findings are right by file, line and code, the seconds, the most requests that one host
 * had in a second and at once; before that, how many connections the same check makes without {@code --allow-host}. The
 * check is a process of its own with a heap of 256 MB. Faults, hosts and places are drawn with the seed.
 *
 * <p>Usage: {@code WebFigures [SEED [LINKS [HOSTS]]]}.
 */
final class WebFigures {
    private static final int ON_PAGE = 100;
    private static final long SECOND = 1_000_000_000L;
    private static final int FAULTY = 30;
    private static final int MOST_MINUTES = 5;

    private final PrintStream out =
            new PrintStream(new java.io.FileOutputStream(java.io.FileDescriptor.out), true, StandardCharsets.UTF_8);
    private final Map<String, String> expected = new HashMap<>();

    private Duration cpu = Duration.ZERO;

    private WebFigures() {}

    /** Prints the figures. */
    public static void main(String[] arguments) throws Exception {
        List<Integer> numbers = new ArrayList<>();
        for (String one : arguments) {
            numbers.add(Integer.parseInt(one));
        }
        new WebFigures().run(at(numbers, 0, 1), at(numbers, 1, 10_000), at(numbers, 2, 200));
    }

    private static int at(List<Integer> numbers, int index, int usual) {
        return index < numbers.size() ? numbers.get(index) : usual;
    }

    private void run(int seed, int links, int hosts) throws Exception {
        Path folder = Files.createTempDirectory("klpdoc-web");
        try (WebHosts servers = new WebHosts(hosts, 100)) {
            pages(folder, new Random(seed), links, servers);
            check(folder, List.of());
            out.printf(Locale.ROOT, "without --allow-host: %d connections%n", servers.connections());
            long begun = System.nanoTime();
            Map<String, String> found = check(folder, List.of("--allow-host", "127.0.0.0/16", "--notes"));
            double seconds = (System.nanoTime() - begun) / (double) SECOND;
            int right = links;
            for (Map.Entry<String, String> one : expected.entrySet()) {
                String code = found.getOrDefault(one.getKey(), "");
                if (!code.equals(one.getValue())) {
                    right--;
                    out.println("wrong: " + one + ", not '" + code + "'");
                }
            }
            out.printf(
                    Locale.ROOT,
                    "%d of %d links right, of which %d are fine; %d findings%n",
                    right,
                    links,
                    fine(),
                    found.size());
            out.printf(
                    Locale.ROOT,
                    "%.1f s, of the processor %.1f s; %d connections; of one host at most %d in a second, %d at once%n",
                    seconds,
                    cpu.toMillis() / 1000.0,
                    servers.connections(),
                    servers.mostWithin(SECOND),
                    servers.mostAtOnce());
            if (right != links || servers.connections() == 0) {
                System.exit(1);
            }
        } finally {
            try (var files = Files.walk(folder)) {
                for (Path one :
                        files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }

    private long fine() {
        return expected.values().stream().filter(String::isEmpty).count();
    }

    private void pages(Path folder, Random random, int links, WebHosts servers) throws IOException {
        StringBuilder page = new StringBuilder();
        for (int i = 0; i < links; i++) {
            int number = i / ON_PAGE;
            if (i % ON_PAGE == 0) {
                page.append(":orphan:\n\nPage\n====\n\n");
            }
            List<WebCase> cases = random.nextInt(100) < FAULTY ? WebCase.faults() : WebCase.fine();
            WebCase one = cases.get(random.nextInt(cases.size()));
            page.append("- `link ")
                    .append(i)
                    .append(" <")
                    .append(one.link(servers.authority(random.nextInt(1 << 20)), i))
                    .append(">`__\n");
            expected.put("page-" + number + ".rst:" + (6 + i % ON_PAGE), code(one.outcome()));
            if (i % ON_PAGE == ON_PAGE - 1 || i == links - 1) {
                Files.writeString(folder.resolve("page-" + number + ".rst"), page);
                page.setLength(0);
            }
        }
    }

    private static String code(Outcome outcome) {
        return outcome == Outcome.OK ? "" : "web." + outcome.name().toLowerCase(Locale.ROOT);
    }

    /** The codes of a check's findings by file and line; the check has a machine of its own, with a heap of 256 MB. */
    private Map<String, String> check(Path folder, List<String> more) throws Exception {
        Path report = folder.resolve("report.json");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.klpdoc.cli.Main",
                "check",
                folder.toString(),
                "--external",
                "--format",
                "json=" + report));
        command.addAll(more);
        Process process = new ProcessBuilder(command).inheritIO().start();
        long end = System.nanoTime() + TimeUnit.MINUTES.toNanos(MOST_MINUTES);
        while (!process.waitFor(100, TimeUnit.MILLISECONDS)) {
            cpu = process.info().totalCpuDuration().orElse(cpu);
            if (System.nanoTime() > end) {
                process.destroyForcibly();
                throw new IOException("not done after " + MOST_MINUTES + " minutes");
            }
        }
        Map<String, String> found = new HashMap<>();
        JsonObject whole = JsonParser.parseString(Files.readString(report)).getAsJsonObject();
        for (JsonElement one : whole.getAsJsonArray("findings")) {
            JsonObject finding = one.getAsJsonObject();
            String path = finding.get("path").getAsString().replaceFirst(".*/", "");
            String code = finding.get("code").getAsString();
            found.merge(path + ":" + finding.get("line").getAsInt(), code, (a, b) -> a + "+" + b);
        }
        Files.delete(report);
        return found;
    }
}
