// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.BindException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.klpdoc.serve.Editor;
import org.klpdoc.serve.Preview;
import org.klpdoc.serve.WebBrowser;
import org.klpdoc.site.BuildOptions;
import org.klpdoc.site.LiveSite;
import org.klpdoc.source.SourcePlace;
import org.klpdoc.text.Parallel;
import picocli.CommandLine;

/** {@code klpdoc serve [DIR]}: the site while it is being written. */
@CommandLine.Command(
        description = "Serve a preview that follows the files: save one, and see the page.",
        sortOptions = false)
final class ServeCommand implements Callable<Integer> {
    @CommandLine.Mixin
    private PlaceOptions place = new PlaceOptions();

    @CommandLine.Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8000",
            description = "the port to listen on, 0 for any that is free (default: ${DEFAULT-VALUE})")
    private int port = 8000;

    @CommandLine.Option(
            names = "--host",
            paramLabel = "ADDRESS",
            defaultValue = "127.0.0.1",
            description = "the address to listen on; any other lets others in (default: ${DEFAULT-VALUE})")
    private String host = "127.0.0.1";

    @CommandLine.Option(names = "--open", description = "open the first page in a browser")
    private boolean opened;

    @CommandLine.Option(
            names = "--editor",
            description = "let a click on a finding open its place in $VISUAL or $EDITOR")
    private boolean editing;

    @CommandLine.Mixin
    private JobsOption jobs = new JobsOption();

    @CommandLine.Option(
            names = "--templates",
            paramLabel = "DIR",
            description = "templates and styles that win over klpdoc's own")
    private @Nullable Path templates;

    @CommandLine.Option(names = "--no-dot", description = "do not run Graphviz' dot for drawings; show their text")
    private boolean withoutDot;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine commandLine = java.util.Objects.requireNonNull(spec).commandLine();
        jobs.check(commandLine);
        if (port < 0 || port > 65535) {
            throw new CommandLine.ParameterException(commandLine, "--port must be from 0 to 65535, not " + port);
        }
        PrintWriter err = commandLine.getErr();
        Path here = Path.of("").toAbsolutePath();
        if (!SourcePlace.parse(place.dir(), here).isThere()) {
            throw new CommandLine.ParameterException(commandLine, "there is no folder '" + place.dir() + "'");
        }
        try (Parallel parallel = jobs.parallel()) {
            LiveSite site = new LiveSite(place::gather, options(), parallel);
            Preview.Settings settings = new Preview.Settings(host, port, lock(here), editor(site, here));
            RebuildLines lines = new RebuildLines(err, here);
            return serve(site, settings, lines, err);
        } catch (BindException taken) {
            String message = "cannot listen on " + host + ", port " + port + ": " + taken.getMessage();
            throw new CommandLine.ParameterException(commandLine, message + "; see --port and --host", taken);
        } catch (UnknownHostException none) {
            throw new CommandLine.ParameterException(commandLine, "--host: there is no address '" + host + "'", none);
        }
    }

    private int serve(LiveSite site, Preview.Settings settings, RebuildLines lines, PrintWriter err)
            throws IOException {
        try (Preview preview = Preview.open(site, settings, lines::print)) {
            String shown = host.indexOf(':') >= 0 ? "[" + host + "]" : host;
            String address = "http://" + shown + ":" + preview.port() + "/";
            if (preview.isOpenToOthers()) {
                err.println("klpdoc: warning: whoever can reach " + host + " can read the site");
            }
            err.println("serving " + address + " until Ctrl+C");
            err.flush();
            if (opened) {
                WebBrowser.open(address);
            }
            Thread me = Thread.currentThread();
            Thread end = new Thread(() -> end(me, preview), "klpdoc-end");
            Runtime.getRuntime().addShutdownHook(end);
            preview.follow();
        } catch (InterruptedException over) {
            Thread.interrupted();
        }
        return ExitStatus.CLEAN;
    }

    /** Ends what is open, so that no browser waits for the end of an answer. */
    private static void end(Thread worker, Preview preview) {
        try {
            preview.close();
        } catch (IOException gone) {
            worker.interrupt();
        }
    }

    private BuildOptions options() {
        return new BuildOptions(
                Path.of(place.dir()),
                java.util.List.of(),
                Optional.empty(),
                Optional.empty(),
                Optional.ofNullable(templates),
                !withoutDot);
    }

    /** What git has beside its index while it changes files. */
    private Optional<Path> lock(Path here) {
        return SourcePlace.repositoryAround(here.resolve(place.dir())).map(top -> top.resolve(".git/index.lock"));
    }

    private Optional<Editor> editor(LiveSite site, Path here) {
        Optional<String> program = Optional.ofNullable(System.getenv("VISUAL"))
                .or(() -> Optional.ofNullable(System.getenv("EDITOR")))
                .filter(text -> !text.isBlank());
        return editing
                ? Optional.of(new Editor(
                        program.orElse("vi"), here, file -> site.watched().has(file)))
                : Optional.empty();
    }
}
