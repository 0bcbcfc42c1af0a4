// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.rst.directive;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.klpdoc.cdoc.ExportedSymbols;
import org.klpdoc.cdoc.KernelDocFile;
import org.klpdoc.source.ContentRoot;
import org.klpdoc.text.Decoded;
import org.klpdoc.text.Source;

/**
 * The C files that directives name, each read once however many name it, as long as the files last used fit into a bound.
 * Safe for use by many threads.
 */
final class CSources {
    /** The most text that is kept, in characters. */
    private static final long MOST = 96L << 20;

    private final Map<String, Reading> readings = new LinkedHashMap<>(256, 0.75f, true);
    private long kept;

    /** The file at a path of the tree, if there is one. */
    Optional<File> read(ContentRoot kernel, String path) {
        Reading reading;
        synchronized (readings) {
            reading = readings.computeIfAbsent(path, any -> new Reading());
        }
        Optional<File> file;
        synchronized (reading) {
            if (reading.file.isPresent()) {
                return reading.file;
            }
            file = kernel.read(path)
                    .map(one -> new File(Decoded.of(one.display(), one.bytes(), Source.Tabs.KEEP)
                            .source()));
            reading.file = file;
        }
        file.ifPresent(one -> keep(one.source().text().length()));
        return file;
    }

    /** Drops those that were not used for the longest time where there are too many. */
    private void keep(long size) {
        synchronized (readings) {
            kept += size;
            Iterator<Reading> oldest = readings.values().iterator();
            while (kept > MOST && oldest.hasNext()) {
                Optional<File> file = oldest.next().file;
                if (file.isPresent()) {
                    kept -= file.get().source().text().length();
                    oldest.remove();
                }
            }
        }
    }

    private static final class Reading {
        volatile Optional<File> file = Optional.empty();
    }

    /** A C file; its comments and its exported symbols are looked for when they are first asked for. */
    static final class File {
        private final Source source;
        private Optional<KernelDocFile> kernelDoc = Optional.empty();
        private Optional<Set<String>> exported = Optional.empty();

        private File(Source source) {
            this.source = source;
        }

        Source source() {
            return source;
        }

        /** Its kernel-doc comments. */
        synchronized KernelDocFile kernelDoc() {
            KernelDocFile read = kernelDoc.orElseGet(() -> KernelDocFile.of(source));
            kernelDoc = Optional.of(read);
            return read;
        }

        /** The names that it exports. */
        synchronized Set<String> exported() {
            Set<String> names = exported.orElseGet(() -> Set.copyOf(ExportedSymbols.of(source.text())));
            exported = Optional.of(names);
            return names;
        }
    }
}
