// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.klpdoc.text.Source;

/** A root with files that the program makes beside those that are there. A made file is made when it is first asked for. */
public final class MadeFiles implements ContentRoot {
    private final ContentRoot root;
    private final Map<String, Supplier<Source>> made;

    /**
     * Adds files to a root.
     *
     * @param root the files that are there
     * @param made the texts of the others by their plain paths; they hide files of the root that have the same
     */
    public MadeFiles(ContentRoot root, Map<String, Supplier<Source>> made) {
        this.root = root;
        this.made = Map.copyOf(made);
    }

    private Optional<Source> text(String path) {
        return RootPath.of(path)
                .flatMap(plain -> Optional.ofNullable(made.get(plain)))
                .map(Supplier::get);
    }

    private boolean isMade(String path) {
        return RootPath.of(path).filter(made::containsKey).isPresent();
    }

    @Override
    public String name() {
        return root.name();
    }

    @Override
    public String description() {
        return root.description();
    }

    @Override
    public String revision() {
        return root.revision();
    }

    @Override
    public Optional<History> history() {
        return root.history();
    }

    @Override
    public Optional<Path> location(String path) {
        return root.location(path);
    }

    @Override
    public List<String> list(String folder) {
        return survey(folder).files();
    }

    @Override
    public Survey survey(String folder) {
        Survey found = root.survey(folder);
        Optional<String> plain = folder.isEmpty() ? Optional.of("") : RootPath.of(folder);
        Stream<String> ours =
                made.keySet().stream().filter(path -> plain.isPresent() && RootPath.isWithin(plain.get(), path));
        List<String> all =
                Stream.concat(found.files().stream(), ours).distinct().sorted().toList();
        return new Survey(all, found.outside());
    }

    @Override
    public Optional<SourceFile> read(String path) {
        Optional<String> plain = RootPath.of(path).filter(made::containsKey);
        return plain.isPresent()
                ? text(path).map(source -> SourceFile.of(name(), plain.get(), source))
                : root.read(path);
    }

    @Override
    public boolean exists(String path) {
        return isMade(path) || root.exists(path);
    }

    @Override
    public boolean isFile(String path) {
        return isMade(path) || root.isFile(path);
    }

    @Override
    public Optional<InputStream> open(String path) {
        return isMade(path) ? read(path).map(file -> new ByteArrayInputStream(file.bytes())) : root.open(path);
    }

    @Override
    public String display(String path) {
        return text(path).map(Source::path).orElseGet(() -> root.display(path));
    }

    @Override
    public String refusal(String path) {
        return isMade(path) ? "" : root.refusal(path);
    }
}
