// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** A root as it would be with a patch, or a series of them out of a mailbox. Nothing is written anywhere. */
public final class PatchedRoot implements ContentRoot {
    private final ContentRoot root;
    private final String patch;
    private final Map<String, Optional<byte[]>> files;

    private PatchedRoot(ContentRoot root, String patch, Map<String, Optional<byte[]>> files) {
        this.root = root;
        this.patch = patch;
        this.files = files;
    }

    /** What came of it: the root with the patch, or why that does not apply, a line for each hunk. */
    public record Result(ContentRoot root, List<String> problems) {
        /** Copies the list. */
        public Result {
            problems = List.copyOf(problems);
        }
    }

    /**
     * Applies a patch.
     *
     * @param root the files; paths of the patch count from its top, behind {@code a/} and {@code b/}
     * @param name what reports call the patch
     * @param patch the patch or the mailbox
     */
    public static Result of(ContentRoot root, String name, byte[] patch) {
        PatchedFiles patched = PatchedFiles.of(root, patch);
        return new Result(new PatchedRoot(root, name, patched.files()), patched.problems());
    }

    private Optional<Optional<byte[]>> patched(String path) {
        return RootPath.of(path).map(files::get);
    }

    @Override
    public String name() {
        return root.name();
    }

    @Override
    public String description() {
        return root.description() + " with " + patch;
    }

    @Override
    public String revision() {
        return root.revision();
    }

    @Override
    public List<String> list(String folder) {
        TreeSet<String> all = new TreeSet<>(root.list(folder));
        Optional<String> start = folder.isEmpty() ? Optional.of("") : RootPath.of(folder);
        files.forEach((path, content) -> {
            boolean hidden = List.of(path.split("/")).stream().anyMatch(RootPath::isHidden);
            if (content.isEmpty()) {
                all.remove(path);
            } else if (!hidden
                    && start.filter(plain -> RootPath.isWithin(plain, path)).isPresent()) {
                all.add(path);
            }
        });
        return List.copyOf(all);
    }

    @Override
    public Optional<SourceFile> read(String path) {
        Optional<Optional<byte[]>> found = patched(path);
        return found.isEmpty()
                ? root.read(path)
                : found.get().map(bytes -> new SourceFile(name(), path, display(path), bytes));
    }

    @Override
    public boolean exists(String path) {
        return patched(path).map(Optional::isPresent).orElseGet(() -> root.exists(path));
    }

    @Override
    public String display(String path) {
        return root.display(path);
    }

    @Override
    public String refusal(String path) {
        Optional<Optional<byte[]>> found = patched(path);
        return found.isEmpty() ? root.refusal(path) : found.get().isPresent() ? "" : "the patch takes it away";
    }
}
