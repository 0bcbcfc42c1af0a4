// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.klpdoc.text.Place;

/**
 * The page around an article: {@code templates/page.ftlh} and what it imports, from the jar or from a folder whose files
 * take the place of those in the jar. Templates reach the view's records and nothing else: no class, no method, no file
 * but templates. One shell serves all pages and threads.
 */
public final class PageShell {
    private static final String PAGE = "page.ftlh";
    private static final String SEARCH = "search.ftlh";
    private static final String MOVED = "moved.ftlh";
    private static final String[] ASSETS = {
        "klpdoc.css", "klpdoc.js", "moved.js", "preview.js", "lookup.js", "query.js", "search.js"
    };
    /** The folder of the site that holds the style sheet and the script. */
    private static final String STATIC = "_static/";

    /** About how long the page around an article is. */
    private static final int AROUND = 1 << 14;

    private final Optional<Path> overrides;
    private final Template page;
    private final Template search;
    private final Templates templates;

    private PageShell(Optional<Path> overrides, Template page, Template search, Templates templates) {
        this.overrides = overrides;
        this.page = page;
        this.search = search;
        this.templates = templates;
    }

    /**
     * Reads the templates.
     *
     * @param overrides a folder with templates, style sheet or script of the guide's own, where there is one
     * @throws TemplateFault where a template cannot be read
     */
    public static PageShell of(Optional<Path> overrides) {
        Templates templates = new Templates(overrides, HTMLOutputFormat.INSTANCE);
        return new PageShell(overrides, templates.template(PAGE), templates.template(SEARCH), templates);
    }

    /**
     * The whole page as HTML.
     *
     * @throws TemplateFault where a template asks for what is not there
     */
    public String page(PageView view) {
        return filled(page, "page", view, view.article().length() + AROUND);
    }

    /**
     * The article of the search page.
     *
     * @param index the address of the general index relative to it, or "" where the site has none
     * @throws TemplateFault where the template asks for what is not there
     */
    public String search(String index) {
        return filled(search, "index", index, 2048);
    }

    /**
     * A page that has moved, as HTML in UTF-8.
     *
     * @throws TemplateFault where the template asks for what is not there
     */
    public byte[] moved(MovedView view) {
        return filled(templates.template(MOVED), "page", view, 2048).getBytes(StandardCharsets.UTF_8);
    }

    private static String filled(Template template, String name, Object value, int length) {
        SimpleHash model = new SimpleHash(template.getObjectWrapper());
        model.put(name, value);
        return Templates.filled(template, model, template.getObjectWrapper(), length);
    }

    /**
     * The files that every page refers to, by their path on the site: the style sheet and the scripts.
     *
     * @throws TemplateFault where one cannot be read
     */
    public Map<String, byte[]> assets() {
        Map<String, byte[]> assets = new TreeMap<>();
        for (String name : ASSETS) {
            assets.put(STATIC + name, asset(name));
        }
        return assets;
    }

    private byte[] asset(String name) {
        Optional<Path> own = overrides.map(folder -> folder.resolve(name)).filter(Files::isRegularFile);
        try (InputStream in = own.isPresent()
                ? Files.newInputStream(own.get())
                : PageShell.class.getResourceAsStream("/" + Templates.FOLDER + "/" + name)) {
            if (in == null) {
                throw new IOException("it is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new TemplateFault(new Place(name, 0, 0), "the file cannot be read: " + e.getMessage(), e);
        }
    }
}
