// SPDX-License-Identifier: Apache-2.0
package org.klpdoc;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The libraries' licences in our jar: each library is in NOTICE, and the texts are those that the libraries carry. */
class LicensesTest {
    private static final Path TEXTS = Path.of("src/main/resources/META-INF/licenses");
    private static final Pattern DEPENDENCY =
            Pattern.compile("<groupId>([^<]+)</groupId>\\s*<artifactId>([^<]+)</artifactId>"
                    + "\\s*(?:<version>[^<]+</version>)?\\s*(?:<scope>([^<]+)</scope>)?");

    @Test
    void noticeNamesEachLibrary() throws IOException {
        String pom = Files.readString(Path.of("pom.xml"));
        String own = pom.substring(pom.indexOf("</dependencyManagement>"), pom.indexOf("<build>"))
                .replaceAll("(?s)<exclusions>.*?</exclusions>", "");
        List<String> libraries = new ArrayList<>();
        Matcher matcher = DEPENDENCY.matcher(own);
        while (matcher.find()) {
            if (!"test".equals(matcher.group(3))) {
                libraries.add(matcher.group(1) + ":" + matcher.group(2));
            }
        }
        List<String> rows = Files.readAllLines(Path.of("NOTICE")).stream()
                .filter(line -> line.matches("[\\w.-]+:.*"))
                .map(line -> line.split(" ")[0])
                .toList();
        assertThat(libraries)
                .isNotEmpty()
                .allSatisfy(library -> assertThat(rows)
                        .as("a row of NOTICE for %s", library)
                        .anyMatch(row -> row.endsWith("*")
                                ? library.startsWith(row.substring(0, row.length() - 1))
                                : library.equals(row)));
    }

    @Test
    void noticeNamesEachText() throws IOException {
        String notice = Files.readString(Path.of("NOTICE"));
        try (var files = Files.walk(TEXTS)) {
            assertThat(files.filter(Files::isRegularFile)
                            .map(file -> TEXTS.relativize(file).toString()))
                    .isNotEmpty()
                    .allMatch(notice::contains);
        }
    }

    /** A new version of a library may come with a new text. */
    @ParameterizedTest
    @CsvSource({
        "commons-codec, META-INF/LICENSE.txt, commons-codec/LICENSE.txt",
        "commons-codec, META-INF/NOTICE.txt, commons-codec/NOTICE.txt",
        "lucene-analysis-common, META-INF/LICENSE.txt, lucene/LICENSE.txt",
        "lucene-analysis-common, META-INF/NOTICE.txt, lucene/NOTICE.txt",
        "org.eclipse.jgit, about.html, jgit/about.html",
        "freemarker, META-INF/LICENSE, ../../../../../LICENSE",
        "jsoup, META-INF/jsoup/LICENSE, jsoup/LICENSE",
        "slf4j-api, META-INF/LICENSE.txt, slf4j/LICENSE.txt",
    })
    void theTextIsTheLibrarys(String library, String entry, String ours) throws IOException {
        String jar = Pattern.compile(Pattern.quote(java.io.File.pathSeparator))
                .splitAsStream(System.getProperty("java.class.path"))
                .filter(path -> Path.of(path).getFileName().toString().matches(Pattern.quote(library) + "-\\d.*\\.jar"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(library + " is not on the class path"));
        try (ZipFile zip = new ZipFile(jar);
                InputStream in = zip.getInputStream(zip.getEntry(entry))) {
            String theirs = new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
            assertThat(Files.readString(TEXTS.resolve(ours))).endsWith(theirs);
        }
    }
}
