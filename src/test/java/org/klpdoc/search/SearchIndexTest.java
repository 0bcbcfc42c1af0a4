// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonElement;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.klpdoc.doc.Document;
import org.klpdoc.rst.RstParser;
import org.klpdoc.rst.core.RstSettings;
import org.klpdoc.text.Parallel;
import org.klpdoc.text.Source;
import org.klpdoc.xref.Address;
import org.klpdoc.xref.FactsCollector;
import org.klpdoc.xref.PageFacts;

class SearchIndexTest {
    private static final String PAGE = """
            Shadow variables
            ================

            .. contents::

            Data beside   an object,
            and so on.

            .. _odd name:
            .. _how-to-attach:

            How to attach?
            --------------

            ::

               code_is_found(here);

            Text of it. Text again. text, texts.

            .. c:function:: int klp_add(struct klp_object *where)

               Adds one.

            Behind the function.

            .. glossary::

               plain text
                  Without markup.

            .. |s| replace:: substituted

            .. comment
            """;

    /** What stands in each file, by its name. */
    private static Map<String, JsonElement> read(SearchIndex index, int jobs) {
        Map<String, JsonElement> files = new ConcurrentSkipListMap<>();
        try (Parallel parallel = new Parallel(jobs)) {
            index.write(parallel, (path, bytes) -> {
                String text = new String(bytes, StandardCharsets.UTF_8);
                String name = path.replaceAll("_search/(.*)\\.js", "$1");
                assertThat(text).startsWith("klpdocSearch(\"" + name + "\",").endsWith(");\n");
                files.put(name, JsonParser.parseString(text.substring(name.length() + 16, text.length() - 3)));
            });
        }
        return files;
    }

    private static void add(SearchIndex index, int number, String page, String text) {
        Document document = document(text);
        PageFacts facts = facts(page, document);
        index.add(number, facts, document, org.klpdoc.doc.PlainText.of(facts.title()), title -> title);
    }

    private static PageFacts facts(String page, Document document) {
        return FactsCollector.of(new Address(page, "", page, page + ".rst"), document);
    }

    private static Document document(String text) {
        RstParser parser = new RstParser(RstSettings.ofSphinx());
        return parser.parse(Source.of("page.rst", text, Source.Tabs.EXPAND), "page.rst")
                .document();
    }

    /** The terms of a file with the weights of their places. */
    private static List<String> terms(JsonElement lines) {
        List<String> terms = new ArrayList<>();
        String before = "";
        for (String line : lines.getAsString().split(";")) {
            int end = Math.max(line.indexOf(':'), line.indexOf('!'));
            before = before.substring(0, number(line.substring(0, 1)).get(0)) + line.substring(1, end);
            List<Integer> places = number(line.substring(end + 1));
            int entry = 0;
            StringBuilder out = new StringBuilder(before);
            for (int place : places) {
                entry += place >> 3;
                out.append(' ').append(entry).append(':').append(place & 7);
            }
            terms.add(out.toString());
        }
        return terms;
    }

    private static List<Integer> number(String text) {
        List<Integer> numbers = new ArrayList<>();
        int number = 0;
        int shift = 0;
        for (char c : text.toCharArray()) {
            int value = IntStream.range(0, 64)
                    .filter(i -> Digits.sign(i) == c)
                    .findFirst()
                    .orElseThrow();
            number |= (value & 31) << shift;
            shift += 5;
            if (value < 32) {
                numbers.add(number);
                number = shift = 0;
            }
        }
        return numbers;
    }

    @Test
    void entriesOfAPage() {
        SearchIndex index = new SearchIndex();
        add(index, 0, "a/shadow", PAGE);
        Map<String, JsonElement> files = read(index, 1);
        assertThat(files.get("index").getAsJsonObject().get("kinds"))
                .hasToString("[\"function\",\"label\",\"page\",\"question\",\"term\"]");
        assertThat(files.get("e0")).hasToString("""
                [["a/shadow","Shadow variables",[\
                2,"","Shadow variables","Data beside an object, and so on.",\
                3,"how-to-attach","How to attach?","Text of it. Text again. text, texts. Behind the function.",\
                0,"c.klp_add","klp_add","Adds one.",\
                4,"term-plain-text","plain text","Without markup.",\
                1,"odd-name","odd name","How to attach?"]]]""");
    }

    @Test
    void termsAndTheirPlaces() {
        SearchIndex index = new SearchIndex();
        add(index, 0, "a/shadow", PAGE);
        List<String> terms = terms(read(index, 1).get("t0"));
        assertThat(terms)
                .contains(
                        "shadow 0:7",
                        "shadow variables 0:7",
                        "variabl 0:6",
                        "attach 1:6",
                        "how to attach 1:7",
                        "code 1:0",
                        "code_is_found 1:1",
                        "text 1:3 3:6",
                        "klp_add 2:7",
                        "function klp_add 2:7",
                        "klp add 2:7",
                        "add 2:5",
                        "klp_object 2:1",
                        "function 1:1",
                        "plain text 3:7",
                        "odd 4:6")
                .doesNotContain("and 0:1")
                .noneMatch(term -> term.startsWith("comment") || term.startsWith("substitut"))
                .isSorted();
    }

    /** A page that is called so has it as a whole name, and nothing else is one. */
    @Test
    void aNameOfOneWordIsItsWordAndTheWordsParts() {
        SearchIndex index = new SearchIndex();
        add(index, 0, "a", "``klpAdd_one()``:\n=================\n");
        assertThat(terms(read(index, 1).get("t0")))
                .containsExactlyInAnyOrder(
                        "a 0:7", "klpadd_one 0:7", "klp add one 0:7", "klp 0:5", "add 0:5", "one 0:5");
    }

    @Test
    void aPageIsCalledAsItsFileIsAndAnIndexAsItsFolder() {
        SearchIndex index = new SearchIndex();
        add(index, 0, "admin-guide/cgroup-v2", "Groups\n======\n");
        index.addNames(1, facts("mm/damon/index", document("Monitor\n=======\n")), "Monitor", title -> title);
        assertThat(terms(read(index, 1).get("t0")))
                .contains("cgroup v2 0:7", "cgroup 0:5", "admin 0:5", "guid 0:5", "group 0:6", "groups 0:7")
                .contains("damon 1:7", "mm 1:5", "monitor 1:7")
                .noneMatch(term -> term.startsWith("index"));
    }

    @Test
    void theSameFilesWhateverTheOrderAndTheThreads() {
        List<String> texts = IntStream.range(0, 60)
                .mapToObj(i -> "Page " + i + "\n=======\n\nword" + i % 7 + " common text_" + i + "\n")
                .toList();
        SearchIndex forward = new SearchIndex();
        IntStream.range(0, 60).forEach(i -> add(forward, i, "p" + i, texts.get(i)));
        SearchIndex backward = new SearchIndex();
        try (Parallel parallel = new Parallel(4)) {
            parallel.map(IntStream.range(0, 60).boxed().toList(), i -> {
                add(backward, 59 - i, "p" + (59 - i), texts.get(59 - i));
                return i;
            });
        }
        assertThat(read(backward, 3)).isEqualTo(read(forward, 1));
    }

    @Test
    void aPageThatIsNotReadIsFoundByItsNames() {
        Document document = document(PAGE);
        SearchIndex index = new SearchIndex();
        index.addNames(0, facts("a/shadow", document), "Shadow variables", title -> title);
        Map<String, JsonElement> files = read(index, 1);
        assertThat(files.get("e0")).hasToString("""
                [["a/shadow","Shadow variables",[\
                2,"","Shadow variables","",\
                3,"how-to-attach","How to attach?","",\
                0,"c.klp_add","klp_add","",\
                4,"term-plain-text","plain text","",\
                1,"odd-name","odd name","How to attach?"]]]""");
        assertThat(terms(files.get("t0")))
                .contains("klp_add 2:7", "attach 1:6")
                .noneMatch(term -> term.startsWith("data"));
    }

    @Test
    void commonTermsKeepTheirBestPlaces() {
        SearchIndex index = new SearchIndex();
        int pages = TermShards.COMMON + 100;
        for (int i = 0; i < pages; i++) {
            String often = i % 100 == 0 ? "everywhere everywhere" : "everywhere";
            add(index, i, "p" + i, (i == 7 ? "Everywhere\n==========\n\n" : "Page\n====\n\n") + often + "\n");
        }
        Map<String, JsonElement> files = read(index, 2);
        String line = files.entrySet().stream()
                .filter(file -> file.getKey().startsWith("t"))
                .flatMap(file -> terms(file.getValue()).stream())
                .filter(term -> term.startsWith("everywher "))
                .findFirst()
                .orElseThrow();
        assertThat(line).contains(" 0:2", " 7:6", " 100:2").doesNotContain(":1");
        assertThat(line.split(" ")).hasSizeLessThan(TermShards.COMMON);
    }

    @Test
    void aSiteWithoutPagesHasAnIndexToo() {
        assertThat(read(new SearchIndex(), 1)).containsOnlyKeys("index");
    }

    @Test
    void bordersSendEachTermToItsFile() {
        SearchIndex index = new SearchIndex();
        StringBuilder text = new StringBuilder("Many\n====\n\n");
        IntStream.range(0, 9000)
                .forEach(i -> text.append("word_")
                        .append(Integer.toString(i * 7919, 36))
                        .append(' '));
        add(index, 0, "many", text.append('\n').toString());
        Map<String, JsonElement> files = read(index, 2);
        List<String> borders = new ArrayList<>();
        files.get("index").getAsJsonObject().getAsJsonArray("terms").forEach(one -> borders.add(one.getAsString()));
        assertThat(borders).hasSizeGreaterThan(3).isSorted();
        for (int i = 0; i < borders.size(); i++) {
            for (String line : terms(files.get("t" + i))) {
                String term = line.substring(0, line.lastIndexOf(' '));
                assertThat(term).isGreaterThanOrEqualTo(borders.get(i));
                if (i + 1 < borders.size()) {
                    assertThat(term).isLessThan(borders.get(i + 1));
                }
            }
        }
    }
}
