// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.eclipse.jgit.diff.DiffEntry;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.patch.FileHeader;
import org.eclipse.jgit.patch.HunkHeader;
import org.eclipse.jgit.patch.Patch;

/**
 * What files of a root are after a patch, or a mailbox of them one after the other; as {@code git am}, it wants every line of
 * the context to be there, at its place or near. Nothing is written.
 */
final class PatchedFiles {
    /** So many lines above or below its own line a hunk is looked for. */
    private static final int FARTHEST = 5000;

    private final ContentRoot root;
    private final Map<String, Optional<byte[]>> files = new TreeMap<>();
    private final List<String> problems = new ArrayList<>();
    private String whose = "";

    private PatchedFiles(ContentRoot root) {
        this.root = root;
    }

    static PatchedFiles of(ContentRoot root, byte[] series) {
        PatchedFiles patched = new PatchedFiles(root);
        int changes = 0;
        for (Mailbox.Letter letter : Mailbox.letters(series)) {
            Patch patch = new Patch();
            byte[] text = letter.text();
            patched.whose = letter.subject().isEmpty() ? "" : "'" + letter.subject() + "': ";
            try {
                patch.parse(text, 0, text.length);
            } catch (RuntimeException torn) {
                // JGit reads beyond the end of some patches that are cut off.
                patched.problem("the patch is torn");
                changes++;
                continue;
            }
            patch.getErrors().stream()
                    .filter(error -> error.getSeverity() == org.eclipse.jgit.patch.FormatError.Severity.ERROR)
                    .forEach(error -> patched.problem("the patch is torn: " + error.getMessage()));
            patch.getFiles().forEach(patched::change);
            changes += patch.getFiles().size();
        }
        if (changes == 0) {
            patched.problem("there is no patch in it");
        }
        return patched;
    }

    /** The files that changed, each with what it is then; none of a file that is gone. */
    Map<String, Optional<byte[]>> files() {
        return files;
    }

    /** Why the patch does not apply, each with the file and the hunk. */
    List<String> problems() {
        return problems;
    }

    private void problem(String message) {
        problems.add(whose + message);
    }

    private Optional<byte[]> read(String path) {
        return files.getOrDefault(path, root.read(path).map(SourceFile::bytes));
    }

    private static boolean isPlain(String path) {
        return RootPath.of(path).filter(path::equals).isPresent();
    }

    private void change(FileHeader header) {
        DiffEntry.ChangeType type = header.getChangeType();
        boolean fresh = type == DiffEntry.ChangeType.ADD;
        String old = fresh ? header.getNewPath() : header.getOldPath();
        String now = type == DiffEntry.ChangeType.DELETE ? old : header.getNewPath();
        if (!isPlain(old) || !isPlain(now)) {
            problem("'" + (isPlain(old) ? now : old) + "' leads out of the repository");
            return;
        } else if (isLink(header)) {
            // What a link leads to is a matter of the machine that it is checked out on.
            return;
        }
        Optional<byte[]> before = read(old);
        if (fresh && before.isPresent()) {
            problem("'" + old + "' is to be added, and is there already");
        } else if (!fresh && before.isEmpty()) {
            problem("'" + old + "' is to be changed, and is not there");
        } else if (header.getPatchType() == FileHeader.PatchType.UNIFIED
                || header.getHunks().isEmpty()) {
            Optional<byte[]> after = applied(header, before.orElse(new byte[0]));
            if (type == DiffEntry.ChangeType.RENAME || type == DiffEntry.ChangeType.DELETE) {
                files.put(old, Optional.empty());
            }
            if (type != DiffEntry.ChangeType.DELETE) {
                after.ifPresent(bytes -> files.put(now, Optional.of(bytes)));
            }
        }
    }

    private static boolean isLink(FileHeader header) {
        return FileMode.SYMLINK.equals(header.getNewMode())
                || FileMode.SYMLINK.equals(header.getOldMode())
                || FileMode.GITLINK.equals(header.getNewMode());
    }

    /** Latin-1 keeps every byte what it is. */
    private static List<String> lines(byte[] bytes) {
        return new ArrayList<>(List.of(new String(bytes, StandardCharsets.ISO_8859_1).split("(?<=\n)")));
    }

    private Optional<byte[]> applied(FileHeader header, byte[] before) {
        List<String> lines = before.length == 0 ? new ArrayList<>() : lines(before);
        int shift = 0;
        int number = 0;
        for (HunkHeader hunk : header.getHunks()) {
            number++;
            List<String> out = new ArrayList<>();
            List<String> in = new ArrayList<>();
            read(hunk, out, in);
            int wanted = Math.max(0, hunk.getOldImage().getStartLine() - (out.isEmpty() ? 0 : 1)) + shift;
            int at = place(lines, out, wanted);
            if (at < 0) {
                problem("hunk " + number + " of '" + header.getOldPath() + "', at line "
                        + hunk.getOldImage().getStartLine() + ", does not apply");
                return Optional.empty();
            }
            shift += at - wanted + in.size() - out.size();
            lines.subList(at, at + out.size()).clear();
            lines.addAll(at, in);
        }
        return Optional.of(String.join("", lines).getBytes(StandardCharsets.ISO_8859_1));
    }

    /** What a hunk takes out and what it puts in, the context in both. */
    private static void read(HunkHeader hunk, List<String> out, List<String> in) {
        String text = new String(
                hunk.getBuffer(),
                hunk.getStartOffset(),
                hunk.getEndOffset() - hunk.getStartOffset(),
                StandardCharsets.ISO_8859_1);
        int olds = hunk.getOldImage().getLineCount();
        int news = hunk.getNewLineCount();
        boolean toOut = false;
        boolean toIn = false;
        for (String line :
                text.substring(Math.min(text.length(), text.indexOf('\n') + 1)).split("(?<=\n)")) {
            char sign = line.isEmpty() ? ' ' : line.charAt(0);
            if (sign == '\\') {
                unended(out, toOut);
                unended(in, toIn);
                continue;
            } else if (out.size() >= olds && in.size() >= news) {
                break;
            }
            // Some programs take the space from an empty line.
            String rest = sign == '\n' ? line : line.substring(Math.min(1, line.length()));
            toOut = sign != '+';
            toIn = sign != '-';
            if (toOut) {
                out.add(rest);
            }
            if (toIn) {
                in.add(rest);
            }
        }
    }

    /** {@code \ No newline at end of file}, said of the line before. */
    private static void unended(List<String> lines, boolean meant) {
        int last = lines.size() - 1;
        if (meant && last >= 0 && lines.get(last).endsWith("\n")) {
            lines.set(last, lines.get(last).substring(0, lines.get(last).length() - 1));
        }
    }

    /** The place nearest to the wanted one where all lines are; -1 where they are nowhere. */
    private static int place(List<String> lines, List<String> wanted, int near) {
        int last = lines.size() - wanted.size();
        for (int off = 0; off <= Math.min(FARTHEST, lines.size()); off++) {
            for (int at : new int[] {near - off, near + off}) {
                if (at >= 0 && at <= last && isThere(lines, wanted, at)) {
                    return at;
                }
            }
        }
        return -1;
    }

    private static boolean isThere(List<String> lines, List<String> wanted, int at) {
        for (int i = 0; i < wanted.size(); i++) {
            if (!lines.get(at + i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }
}
