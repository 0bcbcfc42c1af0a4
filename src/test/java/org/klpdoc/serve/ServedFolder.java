// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.jgit.api.Git;
import org.eclipse.jgit.api.errors.GitAPIException;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.site.BuildOptions;
import org.klpdoc.site.LiveSite;
import org.klpdoc.site.WatchedPaths;
import org.klpdoc.source.SourcePlace;
import org.klpdoc.text.Parallel;

/** A folder of documents that is served and followed. */
public final class ServedFolder implements AutoCloseable {
    private final Parallel parallel = new Parallel(2);
    private final Preview preview;
    private final Thread follower;
    private final List<Preview.Rebuild> rebuilds = new CopyOnWriteArrayList<>();

    private final List<ChangedPages> compared = new CopyOnWriteArrayList<>();

    private final class Heard implements Preview.Listener {
        @Override
        public void rebuilt(Preview.Rebuild rebuild) {
            rebuilds.add(rebuild);
        }

        @Override
        public void compared(ChangedPages pages) {
            compared.add(pages);
        }
    }

    private ServedFolder(Path folder, Optional<Since> since) throws IOException {
        Gatherer.Request request = request(folder.toString());
        LiveSite site =
                new LiveSite(() -> Gatherer.gather(request, Profiles.bundled()), BuildOptions.of(folder), parallel);
        Preview.Settings settings = new Preview.Settings("127.0.0.1", 0, Optional.empty(), Optional.empty(), since);
        this.preview = Preview.open(site, settings, new Heard());
        this.follower = new Thread(this::follow, "follower");
        follower.start();
    }

    private void follow() {
        try {
            preview.follow();
        } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
        }
    }

    /** Puts all files of a folder into the repository that it is, or is made to be. */
    public static void commit(Path folder) throws GitAPIException {
        try (Git git = Git.init()
                .setDirectory(folder.toFile())
                .setInitialBranch("main")
                .call()) {
            git.add().addFilepattern(".").call();
            git.add().addFilepattern(".").setUpdate(true).call();
            git.commit()
                    .setMessage("all")
                    .setAuthor("A", "a@example.org")
                    .setCommitter("A", "a@example.org")
                    .setSign(false)
                    .call();
        }
    }

    /** Builds, serves and follows a folder. */
    public static ServedFolder of(Path folder) throws IOException {
        return new ServedFolder(folder, Optional.empty());
    }

    /** The same, marked against a revision of the repository that the folder is in. */
    public static ServedFolder since(Path folder, String revision) throws IOException {
        SourcePlace old = SourcePlace.parse(folder.toString(), folder).at(revision);
        return new ServedFolder(
                folder,
                Optional.of(new Since(
                        revision,
                        () -> Gatherer.gather(request(old.text()), Profiles.bundled()),
                        old::commit,
                        WatchedPaths.references(folder))));
    }

    private static Gatherer.Request request(String place) {
        return new Gatherer.Request(place, Map.of(), "", Path.of("").toAbsolutePath());
    }

    /** The port that it is served on. */
    public int port() {
        return preview.port();
    }

    /** The address of a file of the site. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + preview.port() + "/" + path);
    }

    /** What was done up to now, the first build among it. */
    public List<Preview.Rebuild> rebuilds() {
        return List.copyOf(rebuilds);
    }

    /** The lists of changed pages up to now. */
    public List<ChangedPages> compared() {
        return List.copyOf(compared);
    }

    @Override
    public void close() throws IOException {
        follower.interrupt();
        preview.close();
        parallel.close();
    }
}
