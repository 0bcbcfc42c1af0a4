// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.compare;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipException;

/**
 * A tree of a comparison as a file, so that a later comparison need not read it: words are in it as numbers, and nothing
 * of the text. JSON, packed where the file's name ends in {@code .gz}.
 */
public final class SavedTree {
    private static final String MARK = "klpdoc-compare-tree";
    private static final int VERSION = 3;
    private static final String PACKED = ".gz";

    private SavedTree() {}

    /** A file that holds no tree, or one that this version cannot read; the message says which. */
    public static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        Unreadable(String message) {
            super(message);
        }
    }

    /**
     * Writes a tree.
     *
     * @throws IOException where the file cannot be written; the message says so
     */
    public static void write(DocTree tree, Path file) throws IOException {
        String json = json(tree);
        try (OutputStream out = Files.newOutputStream(file);
                OutputStream packed = file.toString().endsWith(PACKED) ? new GZIPOutputStream(out) : out;
                Writer writer = new OutputStreamWriter(packed, StandardCharsets.UTF_8)) {
            writer.write(json);
        } catch (IOException failed) {
            throw new IOException("cannot write '" + file + "'", failed);
        }
    }

    private static String json(DocTree tree) {
        JsonObject whole = new JsonObject();
        whole.addProperty(MARK, VERSION);
        whole.addProperty("name", tree.name());
        JsonObject files = new JsonObject();
        new TreeMap<>(tree.pages())
                .forEach((page, file) -> files.add(page, array(file.source(), file.home(), file.path())));
        whole.add("files", files);
        JsonArray sections = new JsonArray();
        tree.sections().forEach(section -> sections.add(section(section)));
        whole.add("sections", sections);
        JsonArray names = new JsonArray();
        tree.names().forEach(name -> names.add(array(name.kind(), name.name(), name.page(), name.id())));
        whole.add("names", names);
        return whole + "\n";
    }

    private static JsonArray section(Section section) {
        JsonArray row = array(section.page(), section.id(), section.title());
        row.add(section.level());
        row.add(section.line());
        row.add(array(section.ids().toArray(String[]::new)));
        int[] words = section.text().words();
        ByteBuffer bytes = ByteBuffer.allocate(words.length * Integer.BYTES);
        bytes.asIntBuffer().put(words);
        row.add(Base64.getEncoder().encodeToString(bytes.array()));
        row.add(Long.toHexString(section.text().digest()));
        row.add(Long.toHexString(section.text().shown()));
        row.add(array(section.text().pages().toArray(String[]::new)));
        return row;
    }

    private static JsonArray array(String... texts) {
        JsonArray out = new JsonArray();
        for (String text : texts) {
            out.add(text);
        }
        return out;
    }

    /**
     * Reads a tree.
     *
     * @throws Unreadable where the file is none that {@link #write} wrote
     */
    public static DocTree read(Path file) throws IOException, Unreadable {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            in.mark(2);
            boolean packed = in.read() == 0x1f && in.read() == 0x8b;
            in.reset();
            InputStream plain = packed ? new GZIPInputStream(in) : in;
            Reader reader = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
            return tree(JsonParser.parseReader(reader), file);
        } catch (EOFException | ZipException torn) {
            throw none(file);
        } catch (IOException failed) {
            throw new IOException("cannot read '" + file + "'", failed);
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | IndexOutOfBoundsException
                | UnsupportedOperationException
                | ClassCastException
                | NullPointerException broken) {
            throw none(file);
        }
    }

    private static Unreadable none(Path file) {
        return new Unreadable("'" + file + "' is no tree that 'klpdoc compare --save' has written");
    }

    private static DocTree tree(JsonElement json, Path file) throws Unreadable {
        if (!json.isJsonObject() || !json.getAsJsonObject().has(MARK)) {
            throw none(file);
        }
        JsonObject whole = json.getAsJsonObject();
        int version = whole.get(MARK).getAsInt();
        if (version != VERSION) {
            throw new Unreadable("'" + file + "' was saved in version " + version
                    + " of the format, and this klpdoc reads version " + VERSION + ": save it anew");
        }
        Map<String, DocTree.Page> files = new HashMap<>();
        whole.getAsJsonObject("files")
                .entrySet()
                .forEach(page -> files.put(page.getKey(), file(page.getValue().getAsJsonArray())));
        List<Section> sections = new ArrayList<>();
        whole.getAsJsonArray("sections").forEach(row -> sections.add(section(row.getAsJsonArray())));
        List<DocTree.Name> names = new ArrayList<>();
        whole.getAsJsonArray("names").forEach(row -> names.add(name(row.getAsJsonArray())));
        return new DocTree(whole.get("name").getAsString(), sections, files, names, List.of());
    }

    private static DocTree.Page file(JsonArray row) {
        return new DocTree.Page(
                row.get(0).getAsString(), row.get(1).getAsString(), row.get(2).getAsString());
    }

    private static DocTree.Name name(JsonArray row) {
        return new DocTree.Name(
                row.get(0).getAsString(),
                row.get(1).getAsString(),
                row.get(2).getAsString(),
                row.get(3).getAsString());
    }

    private static Section section(JsonArray row) {
        List<String> ids = new ArrayList<>();
        row.get(5).getAsJsonArray().forEach(id -> ids.add(id.getAsString()));
        ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(row.get(6).getAsString()));
        int[] words = new int[bytes.remaining() / Integer.BYTES];
        bytes.asIntBuffer().get(words);
        long digest = Long.parseUnsignedLong(row.get(7).getAsString(), 16);
        long shown = Long.parseUnsignedLong(row.get(8).getAsString(), 16);
        List<String> pages = new ArrayList<>();
        row.get(9).getAsJsonArray().forEach(page -> pages.add(page.getAsString()));
        return new Section(
                row.get(0).getAsString(),
                row.get(1).getAsString(),
                row.get(2).getAsString(),
                row.get(3).getAsInt(),
                row.get(4).getAsInt(),
                ids,
                new SectionText(words, digest, shown, pages));
    }
}
