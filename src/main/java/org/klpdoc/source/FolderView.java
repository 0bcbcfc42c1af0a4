// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A folder of a root as a root of its own: {@code Documentation} of a kernel tree. Paths do not lead out of the folder;
 * a link may, as long as it stays in the whole root.
 */
public final class FolderView implements ContentRoot {
    private final ContentRoot whole;
    private final String folder;

    private FolderView(ContentRoot whole, String folder) {
        this.whole = whole;
        this.folder = folder;
    }

    /**
     * A folder of a root.
     *
     * @param whole the root
     * @param folder a path within it, "" for the root itself
     * @throws IllegalArgumentException where the folder is no path within a root
     */
    public static ContentRoot of(ContentRoot whole, String folder) {
        if (folder.isEmpty()) {
            return whole;
        }
        String plain = RootPath.of(folder)
                .orElseThrow(() -> new IllegalArgumentException("not a folder of a root: '" + folder + "'"));
        return new FolderView(whole, plain);
    }

    /** The root that the folder is a part of. */
    public ContentRoot whole() {
        return whole;
    }

    /** The folder's path within it. */
    public String folder() {
        return folder;
    }

    @Override
    public String name() {
        return whole.name();
    }

    @Override
    public String description() {
        return whole.description();
    }

    @Override
    public String revision() {
        return whole.revision();
    }

    @Override
    public Optional<History> history() {
        return whole.history().map(all -> all.below(folder));
    }

    @Override
    public Optional<Path> location(String path) {
        return path.isEmpty()
                ? whole.location(folder)
                : RootPath.of(path).flatMap(plain -> whole.location(inWhole(plain)));
    }

    @Override
    public List<String> list(String below) {
        return survey(below).files();
    }

    @Override
    public Survey survey(String below) {
        Optional<String> start = below.isEmpty() ? Optional.of("") : RootPath.of(below);
        return start.map(plain -> whole.survey(RootPath.join(folder, plain)))
                .map(found -> new Survey(within(found.files()), within(found.outside())))
                .orElse(new Survey(List.of(), List.of()));
    }

    private List<String> within(List<String> paths) {
        return paths.stream().map(path -> path.substring(folder.length() + 1)).toList();
    }

    @Override
    public boolean isFile(String path) {
        return RootPath.of(path).isPresent() && whole.isFile(inWhole(path));
    }

    @Override
    public Optional<InputStream> open(String path) {
        return RootPath.of(path).isPresent() ? whole.open(inWhole(path)) : Optional.empty();
    }

    @Override
    public Optional<SourceFile> read(String path) {
        return RootPath.of(path)
                .flatMap(plain -> whole.read(RootPath.join(folder, plain)).map(file -> file.at(plain)));
    }

    @Override
    public boolean exists(String path) {
        return RootPath.of(path).isPresent() && whole.exists(inWhole(path));
    }

    @Override
    public String display(String path) {
        return whole.display(RootPath.join(folder, path));
    }

    @Override
    public String refusal(String path) {
        if (RootPath.of(path).isEmpty()) {
            return "the path leads out of the source's folder";
        }
        return whole.refusal(inWhole(path));
    }

    private String inWhole(String path) {
        return RootPath.join(folder, RootPath.of(path).orElse(""));
    }
}
