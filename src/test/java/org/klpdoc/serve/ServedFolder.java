// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.serve;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.klpdoc.guide.Gatherer;
import org.klpdoc.guide.Profiles;
import org.klpdoc.site.BuildOptions;
import org.klpdoc.site.LiveSite;
import org.klpdoc.text.Parallel;

/** A folder of documents that is served and followed. */
public final class ServedFolder implements AutoCloseable {
    private final Parallel parallel = new Parallel(2);
    private final Preview preview;
    private final Thread follower;
    private final List<Preview.Rebuild> rebuilds = new CopyOnWriteArrayList<>();

    private ServedFolder(Path folder) throws IOException {
        Gatherer.Request request = new Gatherer.Request(
                folder.toString(), Map.of(), "", Path.of("").toAbsolutePath());
        LiveSite site =
                new LiveSite(() -> Gatherer.gather(request, Profiles.bundled()), BuildOptions.of(folder), parallel);
        Preview.Settings settings = new Preview.Settings("127.0.0.1", 0, Optional.empty(), Optional.empty());
        this.preview = Preview.open(site, settings, rebuilds::add);
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

    /** Builds, serves and follows a folder. */
    public static ServedFolder of(Path folder) throws IOException {
        return new ServedFolder(folder);
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

    @Override
    public void close() throws IOException {
        follower.interrupt();
        preview.close();
        parallel.close();
    }
}
