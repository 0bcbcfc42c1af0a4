// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.HTMLOutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.TreeMap;
import org.klpdoc.text.Place;

/**
 * The page around an article: {@code templates/page.ftlh} and what it imports, from the jar or from a folder whose files
 * take the place of those in the jar. Templates reach the view's records and nothing else: no class, no method, no file
 * but templates. One shell serves all pages and threads.
 */
public final class PageShell {
    private static final String FOLDER = "templates";
    private static final String PAGE = "page.ftlh";
    private static final String[] ASSETS = {"klpdoc.css", "klpdoc.js", "preview.js"};
    /** The folder of the site that holds the style sheet and the script. */
    private static final String STATIC = "_static/";

    private final Optional<Path> overrides;
    private final Template page;

    private PageShell(Optional<Path> overrides, Template page) {
        this.overrides = overrides;
        this.page = page;
    }

    /**
     * Reads the templates.
     *
     * @param overrides a folder with templates, style sheet or script of the guide's own, where there is one
     * @throws TemplateFault where a template cannot be read
     */
    public static PageShell of(Optional<Path> overrides) {
        try {
            return new PageShell(overrides, configuration(overrides).getTemplate(PAGE));
        } catch (ParseException e) {
            Place place = new Place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
            throw new TemplateFault(place, e.getEditorMessage(), e);
        } catch (IOException e) {
            throw new TemplateFault(new Place(PAGE, 0, 0), "the template cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * The whole page as HTML.
     *
     * @throws TemplateFault where a template asks for what is not there
     */
    public String page(PageView view) {
        StringWriter out = new StringWriter(view.article().length() + 16384);
        try {
            SimpleHash model = new SimpleHash(page.getObjectWrapper());
            model.put("page", view);
            page.process(model, out);
        } catch (TemplateException e) {
            Place place = e.getLineNumber() == null
                    ? new Place(PAGE, 0, 0)
                    : new Place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
            throw new TemplateFault(place, e.getMessageWithoutStackTop(), e);
        } catch (IOException e) {
            throw new TemplateFault(new Place(PAGE, 0, 0), "the template cannot be filled: " + e.getMessage(), e);
        }
        return out.toString();
    }

    /**
     * The files that every page refers to, by their path on the site: the style sheet and the script.
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
                : PageShell.class.getResourceAsStream("/" + FOLDER + "/" + name)) {
            if (in == null) {
                throw new IOException("it is not in the jar");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new TemplateFault(new Place(name, 0, 0), "the file cannot be read: " + e.getMessage(), e);
        }
    }

    private static Configuration configuration(Optional<Path> overrides) throws IOException {
        Configuration made = new Configuration(Configuration.VERSION_2_3_34);
        TemplateLoader inJar = new ClassTemplateLoader(PageShell.class, "/" + FOLDER);
        made.setTemplateLoader(
                overrides.isPresent()
                        ? new MultiTemplateLoader(new TemplateLoader[] {
                            new FileTemplateLoader(overrides.get().toFile()), inJar
                        })
                        : inJar);
        made.setObjectWrapper(new RecordWrapper());
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        made.setLocale(Locale.ROOT);
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        made.setNumberFormat("computer");
        made.setOutputFormat(HTMLOutputFormat.INSTANCE);
        made.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        made.setAPIBuiltinEnabled(false);
        made.setLocalizedLookup(false);
        made.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
        made.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        made.setLogTemplateExceptions(false);
        made.setWrapUncheckedExceptions(true);
        return made;
    }
}
