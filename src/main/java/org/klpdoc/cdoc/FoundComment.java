// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.cdoc;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** A comment as it was found in a file; what it and its declaration say is made out when it is first asked for. */
final class FoundComment {
    private final boolean doc;
    private final String name;
    private final int line;
    private Optional<KernelComment> made = Optional.empty();
    private Supplier<KernelComment> reading;

    private FoundComment(boolean doc, String name, int line, Supplier<KernelComment> reading) {
        this.doc = doc;
        this.name = name;
        this.line = line;
        this.reading = reading;
    }

    /** A {@code DOC:} block. */
    static FoundComment doc(KernelComment comment) {
        return new FoundComment(true, comment.name(), comment.line(), () -> comment);
    }

    /** The comment of a declaration, which is still to be read. */
    static FoundComment of(String name, int line, Supplier<KernelComment> reading) {
        return new FoundComment(false, name, line, reading);
    }

    boolean isDoc() {
        return doc;
    }

    /** What its first line names. */
    String name() {
        return name;
    }

    /** The comment with its name and nothing else. */
    KernelComment nameAlone() {
        return new KernelComment(false, name, line, "", Map.of(), List.of(), Optional.empty(), List.of());
    }

    /** The whole comment. */
    synchronized KernelComment comment() {
        if (made.isEmpty()) {
            KernelComment comment = reading.get();
            made = Optional.of(comment);
            reading = () -> comment;
        }
        return made.get();
    }
}
