// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.jgit.lib.CommitBuilder;
import org.eclipse.jgit.lib.Constants;
import org.eclipse.jgit.lib.FileMode;
import org.eclipse.jgit.lib.ObjectId;
import org.eclipse.jgit.lib.ObjectInserter;
import org.eclipse.jgit.lib.PersonIdent;
import org.eclipse.jgit.lib.RefUpdate;
import org.eclipse.jgit.lib.Repository;
import org.eclipse.jgit.lib.TagBuilder;
import org.eclipse.jgit.lib.TreeFormatter;
import org.eclipse.jgit.storage.file.FileRepositoryBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GitRootTest {
    private static final PersonIdent WHO =
            new PersonIdent("A", "a@example.org", java.time.Instant.EPOCH, java.time.ZoneOffset.UTC);

    @TempDir
    Path temp;

    private Path bare;
    private ObjectId first;
    private ObjectId second;

    /** An entry of a tree object, written as it stands, however odd. */
    private record Item(String name, FileMode mode, ObjectId id) {}

    @BeforeEach
    void makeRepository() throws IOException {
        assertThat(QuietGit.isReady()).isTrue();
        bare = temp.resolve("docs.git");
        try (Repository repository = new FileRepositoryBuilder()
                        .setGitDir(bare.toFile())
                        .setBare()
                        .build();
                ObjectInserter objects = repository.newObjectInserter()) {
            repository.create(true);
            ObjectId old = blob(objects, "old");
            first = commit(objects, tree(objects, new Item("index.rst", FileMode.REGULAR_FILE, old)));
            second = commit(objects, hostileTree(objects));
            TagBuilder tag = new TagBuilder();
            tag.setTag("v1.0");
            tag.setObjectId(first, Constants.OBJ_COMMIT);
            tag.setTagger(WHO);
            tag.setMessage("one");
            ObjectId tagged = objects.insert(tag);
            objects.flush();
            update(repository, "refs/tags/v1.0", tagged);
            update(repository, "refs/heads/main", second);
            repository.updateRef("HEAD").link("refs/heads/main");
        }
    }

    private static ObjectId hostileTree(ObjectInserter objects) throws IOException {
        ObjectId page = blob(objects, "* text=filtered\r\npage\r\n");
        ObjectId sub = tree(
                objects,
                new Item("b.rst", FileMode.REGULAR_FILE, page),
                new Item("out", FileMode.SYMLINK, blob(objects, "../../../etc/passwd")),
                new Item("up", FileMode.SYMLINK, blob(objects, "..")));
        ObjectId odd = tree(objects, new Item("..", FileMode.REGULAR_FILE, page));
        return tree(
                objects,
                new Item(".git", FileMode.REGULAR_FILE, page),
                new Item(".gitattributes", FileMode.REGULAR_FILE, blob(objects, "* filter=evil\n")),
                new Item("Changes", FileMode.SYMLINK, blob(objects, "a/b.rst")),
                new Item("a", FileMode.TREE, sub),
                new Item("abs", FileMode.SYMLINK, blob(objects, "/etc/passwd")),
                new Item("alias", FileMode.SYMLINK, blob(objects, "a")),
                new Item("index.rst", FileMode.REGULAR_FILE, page),
                new Item("loop", FileMode.SYMLINK, blob(objects, "loop")),
                new Item("odd", FileMode.TREE, odd),
                new Item("sub", FileMode.GITLINK, ObjectId.fromString("1".repeat(40))),
                new Item("x\\y.rst", FileMode.REGULAR_FILE, page));
    }

    private static ObjectId blob(ObjectInserter objects, String text) throws IOException {
        return objects.insert(Constants.OBJ_BLOB, text.getBytes(StandardCharsets.UTF_8));
    }

    private static ObjectId tree(ObjectInserter objects, Item... items) throws IOException {
        TreeFormatter tree = new TreeFormatter();
        for (Item item : items) {
            tree.append(item.name(), item.mode(), item.id());
        }
        return objects.insert(tree);
    }

    private static ObjectId commit(ObjectInserter objects, ObjectId tree) throws IOException {
        CommitBuilder commit = new CommitBuilder();
        commit.setTreeId(tree);
        commit.setAuthor(WHO);
        commit.setCommitter(WHO);
        commit.setMessage("a commit");
        return objects.insert(commit);
    }

    private static void update(Repository repository, String ref, ObjectId id) throws IOException {
        RefUpdate update = repository.updateRef(ref);
        update.setNewObjectId(id);
        update.forceUpdate();
    }

    private GitRoot open(String revision) {
        return (GitRoot) ((Opened.Tree) GitRoot.open("docs", bare, revision, "docs.git")).root();
    }

    private static Optional<String> text(ContentRoot root, String path) {
        return root.read(path).map(file -> new String(file.bytes(), StandardCharsets.UTF_8));
    }

    @Test
    void readsARevisionFromTheObjectStore() {
        try (GitRoot root = open("main")) {
            // Neither line ends nor filters are applied.
            assertThat(text(root, "index.rst")).contains("* text=filtered\r\npage\r\n");
            assertThat(root.display("index.rst")).isEqualTo("main:index.rst");
            assertThat(root.commit()).isEqualTo(second.name());
            assertThat(root.revision()).isEqualTo(second.name().substring(0, 12));
        }
    }

    @Test
    void listsWellNamedFilesAndLinksThatStayInside() {
        try (GitRoot root = open("main")) {
            assertThat(root.list("")).containsExactly("Changes", "a/b.rst", "alias/b.rst", "index.rst");
            assertThat(root.list("a")).containsExactly("a/b.rst");
            assertThat(root.list("alias")).containsExactly("alias/b.rst");
            assertThat(text(root, "Changes")).isPresent();
            assertThat(text(root, "alias/b.rst")).isPresent();
            assertThat(text(root, "a/up/a/b.rst")).isPresent();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "abs",
                "a/out",
                "loop",
                "loop/x",
                "sub",
                "sub/x",
                "odd/..",
                "../x",
                "/etc/passwd",
                ".git",
                "x\\y.rst",
                "a",
                "none",
                "index.rst/x"
            })
    void nothingElseIsRead(String path) {
        try (GitRoot root = open("main")) {
            assertThat(root.read(path)).isEmpty();
            assertThat(root.exists(path)).isFalse();
            assertThat(root.refusal(path)).isNotEmpty();
        }
    }

    @Test
    void resolvesTagsBranchesAndAbbreviations() {
        for (String revision :
                List.of("v1.0", "refs/tags/v1.0", first.name(), first.name().substring(0, 10))) {
            try (GitRoot root = open(revision)) {
                assertThat(text(root, "index.rst")).as(revision).contains("old");
                assertThat(root.revision()).as(revision).isEqualTo("v1.0");
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"v9", "--upload-pack=evil", "-oProxy", "main:a", "main^{tree}", "a..b", "@{", "~~", "deadbeef"})
    void anUnknownRevisionIsAFailure(String revision) {
        Opened opened = GitRoot.open("docs", bare, revision, "docs.git");
        assertThat(opened).isInstanceOfSatisfying(Opened.Failure.class, failure -> {
            assertThat(failure.reason()).isEqualTo(Opened.Reason.NO_REVISION);
            assertThat(failure.message()).contains(revision);
        });
    }

    @Test
    void aFolderWithoutRepositoryIsAFailure() throws IOException {
        Path plain = Files.createDirectories(temp.resolve("plain/deep"));
        Opened opened = SourcePlace.parse("plain/deep@v1", temp).open("x", temp);
        assertThat(opened)
                .isEqualTo(new Opened.Failure(
                        Opened.Reason.NO_REPOSITORY, "'plain/deep' is not a git repository", "revision: v1"));
        assertThat(plain).isEmptyDirectory();
    }

    @Test
    void placesAreReadAsWritten() throws IOException {
        Files.createDirectories(temp.resolve("with@at"));
        assertThat(SourcePlace.parse("with@at", temp).revision()).isEmpty();
        assertThat(SourcePlace.parse("docs.git@v1.0", temp).revision()).isEqualTo("v1.0");
        assertThat(SourcePlace.parse("docs.git@v1.0", temp).open("d", temp)).isInstanceOf(Opened.Tree.class);
        Opened head = SourcePlace.parse("docs.git", temp).open("d", temp);
        assertThat(head)
                .isInstanceOfSatisfying(
                        Opened.Tree.class, tree -> assertThat(tree.root()).isInstanceOf(GitRoot.class));
        assertThat(SourcePlace.parse("none@x", temp).open("d", temp))
                .isInstanceOfSatisfying(
                        Opened.Failure.class,
                        failure -> assertThat(failure.message())
                                .isEqualTo("there is neither a folder 'none@x' nor a repository 'none'"));
        assertThat(SourcePlace.parse("a\u0000b", temp).open("d", temp)).isInstanceOf(Opened.Failure.class);
        assertThat(SourcePlace.parse("", temp).revision()).isEmpty();
    }

    @Test
    void aWorkingTreeIsReadAtARevisionToo() throws IOException {
        Path work = temp.resolve("work");
        try (Repository repository =
                        new FileRepositoryBuilder().setWorkTree(work.toFile()).build();
                ObjectInserter objects = repository.newObjectInserter()) {
            repository.create(false);
            ObjectId page = blob(objects, "committed");
            ObjectId id = commit(objects, tree(objects, new Item("p.rst", FileMode.REGULAR_FILE, page)));
            objects.flush();
            update(repository, "refs/heads/topic", id);
        }
        Files.writeString(work.resolve("p.rst"), "edited");
        Opened opened = SourcePlace.parse("work@topic", temp).open("w", temp);
        assertThat(text(((Opened.Tree) opened).root(), "p.rst")).contains("committed");
        Opened plain = SourcePlace.parse("work", temp).open("w", temp);
        assertThat(text(((Opened.Tree) plain).root(), "p.rst")).contains("edited");
    }

    @Test
    void nothingIsWritten() throws IOException {
        List<String> before = files();
        try (GitRoot root = open("main")) {
            root.list("");
            root.read("index.rst");
        }
        assertThat(files()).isEqualTo(before);
        assertThat(Path.of("no-configuration")).doesNotExist();
    }

    private List<String> files() throws IOException {
        try (Stream<Path> all = Files.walk(temp)) {
            return all.map(Path::toString).sorted().toList();
        }
    }
}
