// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import org.klpdoc.text.DerivedText;
import org.klpdoc.text.Source;

/** Writes all features, for each subsystem a table with the architectures by status. */
final class FeatureMatrix {
    private static final String NOT_COMPATIBLE = "Not compatible";
    private static final String DESCRIPTION = "Kconfig / Description";
    /** What stands before the description of a feature in its cell: its Kconfig name and a blank line. */
    private static final int ABOVE = 2;

    /** The marks around a status at the beginning of its line, without what parts it from an architecture. */
    private static final int MARKS = "- ****".length();

    private final List<Feature> features;
    private final int nameWidth;
    private final int textWidth;
    /** The length that a line of architectures stays below, if it has more than one. */
    private final int fold;

    private final int statusWidth;
    private final DerivedText out = new DerivedText();

    FeatureMatrix(List<Feature> features) {
        this.features = features;
        this.nameWidth = widest("Feature".length(), feature -> feature.name().length());
        int kconfig = widest("Kconfig".length(), feature -> feature.kconfig().length());
        int word = widest(0, feature -> longest(Stream.of(feature.description().split(" "))));
        this.textWidth = Math.max(Math.max(kconfig + "````".length(), word), DESCRIPTION.length());
        int status = widest(NOT_COMPATIBLE.length(), feature -> longest(feature.status().values().stream()));
        int architecture = widest(0, feature -> longest(feature.status().keySet().stream()));
        this.fold = status + architecture + MARKS;
        this.statusWidth = fold + ": ".length();
    }

    private int widest(int least, ToIntFunction<Feature> width) {
        return Math.max(least, features.stream().mapToInt(width).max().orElse(0));
    }

    private static int longest(Stream<String> texts) {
        return texts.mapToInt(String::length).max().orElse(0);
    }

    DerivedText write() {
        String subsystem = "";
        for (Feature feature : features) {
            Source source = feature.source();
            if (out.isEmpty()) {
                FeatureListing.title("Feature status on all architectures", source, out);
            }
            if (!feature.subsystem().equals(subsystem)) {
                if (!subsystem.isEmpty()) {
                    out.add("", source, 0);
                }
                subsystem = feature.subsystem();
                head(subsystem, source);
            }
            rows(feature);
        }
        return out;
    }

    private void head(String subsystem, Source source) {
        String title = "Subsystem: " + subsystem;
        out.add(title, source, 0).add("=".repeat(title.length()), source, 0).add("", source, 0);
        rule('-', source);
        row("Feature", DESCRIPTION, "Status per architecture", source);
        rule('=', source);
    }

    private void rule(char mark, Source source) {
        String fill = String.valueOf(mark);
        out.add(
                "+" + fill.repeat(nameWidth) + "+" + fill.repeat(textWidth) + "+" + fill.repeat(statusWidth) + "+",
                source,
                0);
    }

    private void row(String name, String text, String status, Source source) {
        out.add(
                "|" + FeatureListing.padded(name, nameWidth) + "|" + FeatureListing.padded(text, textWidth) + "|"
                        + FeatureListing.padded(status, statusWidth) + "|",
                source,
                0);
    }

    private void rows(Feature feature) {
        List<String> status = status(feature.status());
        List<String> text = folded(feature.description(), textWidth);
        int height = Math.max(status.size(), ABOVE + text.size());
        for (int i = 0; i < height; i++) {
            String shown = i == 0 ? "``" + feature.kconfig() + "``" : "";
            row(
                    i == 0 ? feature.name() : "",
                    i >= ABOVE && i - ABOVE < text.size() ? text.get(i - ABOVE) : shown,
                    i < status.size() ? status.get(i) : "",
                    feature.source());
        }
        rule('-', feature.source());
    }

    /** A list of the statuses, each with its architectures. */
    private List<String> status(Map<String, String> status) {
        List<String> architectures = new ArrayList<>(status.keySet());
        architectures.sort(Comparator.comparing((String architecture) -> status.getOrDefault(architecture, ""))
                .reversed()
                .thenComparing(architecture -> architecture.toLowerCase(Locale.ROOT)));
        List<String> lines = new ArrayList<>();
        String current = "";
        String line = "";
        for (String architecture : architectures) {
            String said = status.getOrDefault(architecture, "");
            boolean fits = line.length() + architecture.length() + 2 < fold;
            if (said.equals(current) && fits) {
                line += ", " + architecture;
                continue;
            }
            if (!line.isEmpty()) {
                lines.add(line);
            }
            String shown = said.equals(Feature.NEVER) ? NOT_COMPATIBLE : said;
            line = said.equals(current) ? "  " + architecture : "- **" + shown + "**: " + architecture;
            current = said;
        }
        lines.add(line);
        return lines;
    }

    /** A text in lines of at most {@code width} characters, no word of it being longer, its words parted by blanks. */
    private static List<String> folded(String text, int width) {
        List<String> lines = new ArrayList<>();
        String left = text;
        while (left.length() > width) {
            int within = left.lastIndexOf(' ', width - 1);
            // Only a word that fills the whole line may have its blank behind the line's end.
            int cut = within < 0 ? width : within;
            lines.add(left.substring(0, cut).stripTrailing());
            left = left.substring(cut).stripLeading();
        }
        lines.add(left);
        return lines;
    }
}
