// SPDX-License-Identifier: Apache-2.0
package org.klpdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/** Holds what no compiler looks at: licence lines, lengths of files, package descriptions, addresses. */
class HygieneTest {
    private static final Path TOP = Path.of("").toAbsolutePath();
    private static final int MOST_LINES = 400;

    /** Folders that are made, not written, and files that examples are kept in. */
    private static final Set<String> NOT_OURS =
            Set.of(".git", ".idea", ".vscode", "target", "site", "src/test/resources", "src/main/resources/META-INF");

    private static final Set<String> LICENSED =
            Set.of("java", "ftl", "ftlh", "css", "js", "rst", "md", "yaml", "yml", "xml", "sh", "py", "svg");

    /** Not the stylesheet: a reader's browser fetches one. */
    private static final Set<String> CODE = Set.of("java", "ftl", "ftlh", "js", "sh", "py");

    /** Files that may be longer, each with the reason. */
    private static final Map<String, String> LONG = Map.of(
            "src/main/java/org/klpdoc/doc/Block.java", "the whole vocabulary of blocks, one record after the other");

    /** Hosts of package registries: what builds klpdoc comes from where Maven is told to get it. */
    private static final List<String> REGISTRIES = List.of(
            "repo.maven." + "apache.org",
            "repo1." + "maven.org",
            "registry.npm" + "js.org",
            "registry." + "yarnpkg.com",
            "pythonhosted" + ".org",
            "pypi.org" + "/simple",
            "index." + "crates.io",
            "proxy." + "golang.org",
            "rubygems" + ".org/gems");

    private static String name(Path file) {
        return TOP.relativize(file).toString().replace('\\', '/');
    }

    private static String extension(Path file) {
        String last = file.getFileName().toString();
        return last.substring(last.lastIndexOf('.') + 1);
    }

    private static List<Path> files(Predicate<Path> wanted) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(TOP, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_OURS.contains(name(folder)) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (attributes.isRegularFile() && wanted.test(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        found.sort(null);
        return found;
    }

    private static List<String> lines(Path file) throws IOException {
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                .lines()
                .toList();
    }

    /** In the first line; in the second or third where the format wants its own line first (#!, front matter). */
    @Test
    void eachFileNamesItsLicence() throws IOException {
        List<String> without = new ArrayList<>();
        for (Path file :
                files(file -> LICENSED.contains(extension(file)) || name(file).matches("klpdoc|\\.ci/[^.]+"))) {
            boolean guide = name(file).startsWith("content/");
            String wanted = "SPDX-License-Identifier: " + (guide ? "CC-BY-4.0" : "Apache-2.0");
            List<String> lines = lines(file);
            boolean first = !lines.isEmpty() && lines.get(0).contains(wanted);
            boolean late = lines.size() > 1
                    && lines.get(0).matches("#!.*|<\\?xml.*|---")
                    && lines.subList(1, Math.min(3, lines.size())).stream().anyMatch(line -> line.contains(wanted));
            if (!first && !late) {
                without.add(name(file) + " has no line: " + wanted);
            }
        }
        assertThat(without).isEmpty();
    }

    @Test
    void noFileIsLong() throws IOException {
        List<String> tooLong = new ArrayList<>();
        for (Path file : files(file -> CODE.contains(extension(file)))) {
            int count = lines(file).size();
            if (count > MOST_LINES && !LONG.containsKey(name(file))) {
                tooLong.add(name(file) + ": " + count + " lines");
            }
        }
        assertThat(tooLong).isEmpty();
        assertThat(LONG.keySet())
                .allSatisfy(file -> assertThat(lines(TOP.resolve(file)))
                        .as("%s needs no exception any more", file)
                        .hasSizeGreaterThan(MOST_LINES));
    }

    @Test
    void eachPackageSaysWhatItIsFor() throws IOException {
        Set<String> packages = new TreeSet<>();
        Set<String> described = new TreeSet<>();
        for (Path file : files(file ->
                name(file).startsWith("src/main/java/") && extension(file).equals("java"))) {
            packages.add(name(file.getParent()));
            if (file.endsWith("package-info.java")) {
                described.add(name(file.getParent()));
            }
        }
        assertThat(described).isNotEmpty().isEqualTo(packages);
    }

    @Test
    void noAddressOfAPackageRegistry() throws IOException {
        List<String> found = new ArrayList<>();
        for (Path file : files(file -> true)) {
            String text = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            REGISTRIES.stream().filter(text::contains).forEach(host -> found.add(name(file) + ": " + host));
        }
        assertThat(found).isEmpty();
        assertThat(lines(TOP.resolve("pom.xml")))
                .noneMatch(line -> line.contains("<repository>") || line.contains("<pluginRepository>"));
    }
}
