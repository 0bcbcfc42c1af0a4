// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.kernel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.source.RootPath;
import org.klpdoc.source.SourceFile;
import org.klpdoc.text.DerivedText;
import org.klpdoc.text.Diagnostic;
import org.klpdoc.text.Source;

/**
 * The features of a folder and what each architecture has of them, as tables: what {@code get_feat.pl rest} of Linux
 * 6.1 writes. Immutable, as many pages show the same features.
 */
public final class FeatureListing {
    private static final String FILE = "arch-support.txt";

    private final List<Feature> features;
    private final List<Diagnostic> findings;
    private final List<String> files;

    private FeatureListing(List<Feature> features, List<Diagnostic> findings, List<String> files) {
        this.features = List.copyOf(features);
        this.findings = List.copyOf(findings);
        this.files = List.copyOf(files);
    }

    /**
     * Reads the {@code arch-support.txt} of every folder below one.
     *
     * @param root the root
     * @param folder a plain path within it: {@code Documentation/features}
     */
    public static FeatureListing read(ContentRoot root, String folder) {
        List<SourceFile> files = KernelText.files(
                root, folder, path -> path.endsWith(FILE) && !path.equals(RootPath.join(folder, FILE)));
        List<Diagnostic> findings = new ArrayList<>();
        Map<String, Feature> byName = new TreeMap<>();
        for (SourceFile file : files) {
            String below = folder.isEmpty() ? file.path() : file.path().substring(folder.length() + 1);
            String subsystem = below.substring(0, Math.max(0, below.indexOf('/')));
            Source source = KernelText.read(file, findings);
            FeatureReader.read(source, subsystem, findings).ifPresent(feature -> byName.put(feature.name(), feature));
        }
        List<Feature> sorted = new ArrayList<>(byName.values());
        sorted.sort(Comparator.comparing(Feature::subsystem)
                .thenComparing(feature -> feature.name().toLowerCase(Locale.ROOT)));
        return new FeatureListing(
                sorted, findings, files.stream().map(SourceFile::path).toList());
    }

    /** Whether there is no file of a feature. */
    public boolean isEmpty() {
        return files.isEmpty();
    }

    /** Whether any feature says something of an architecture. */
    public boolean knows(String architecture) {
        return features.stream().anyMatch(feature -> feature.status().containsKey(architecture));
    }

    /** All architectures that features say something of, sorted. */
    public List<String> architectures() {
        return features.stream()
                .flatMap(feature -> feature.status().keySet().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** All features, a section for each subsystem. */
    public KernelText matrix() {
        return text(new FeatureMatrix(features).write());
    }

    /** The features of one architecture, in one table. */
    public KernelText of(String architecture) {
        DerivedText out = new DerivedText();
        if (!features.isEmpty()) {
            architecture(architecture, out);
        }
        return text(out);
    }

    private KernelText text(DerivedText out) {
        return new KernelText(out.isEmpty() ? List.of() : List.of(out.source()), findings, files);
    }

    private void architecture(String name, DerivedText out) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("Subsystem", "Feature", "Kconfig", "Status", "Description"));
        for (Feature feature : features) {
            rows.add(List.of(
                    feature.subsystem(),
                    feature.name(),
                    feature.kconfig(),
                    feature.status().getOrDefault(name, ""),
                    feature.description()));
        }
        int[] widths = new int[rows.get(0).size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        Source first = features.get(0).source();
        title("Feature status on " + name + " architecture", first, out);
        String border = border(widths);
        out.add(border, first, 0).add(line(rows.get(0), widths), first, 0).add(border, first, 0);
        for (int i = 1; i < rows.size(); i++) {
            out.add(line(rows.get(i), widths), features.get(i - 1).source(), 0);
        }
        out.add(border, first, 0);
    }

    /** Adds a title between two lines, and a blank line. */
    static void title(String text, Source origin, DerivedText out) {
        String adornment = "=".repeat(text.length());
        out.add(adornment, origin, 0).add(text, origin, 0).add(adornment, origin, 0);
        out.add("", origin, 0);
    }

    private static String border(int[] widths) {
        List<String> parts = new ArrayList<>();
        for (int width : widths) {
            parts.add("=".repeat(width));
        }
        return String.join("  ", parts);
    }

    private static String line(List<String> cells, int[] widths) {
        List<String> parts = new ArrayList<>();
        for (int i = 0; i < widths.length; i++) {
            parts.add(padded(cells.get(i), widths[i]));
        }
        return String.join("  ", parts).stripTrailing();
    }

    /** The text with blanks behind it, up to a width. */
    static String padded(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }
}
