// SPDX-License-Identifier: Apache-2.0
package org.klpdoc.render;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.OutputFormat;
import freemarker.core.ParseException;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleHash;
import freemarker.template.Template;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TimeZone;
import java.util.concurrent.ConcurrentHashMap;
import org.klpdoc.text.Place;

/**
 * Templates from the jar, or from a folder whose files take the place of those in the jar. They reach the records that
 * they are given and nothing else: no class, no method, no file but templates. Safe for use by many threads.
 */
final class Templates {
    /** The folder of the templates in the jar. */
    static final String FOLDER = "templates";

    /** Those of the jar alone, by what they write; each is read once. */
    private static final Map<OutputFormat, Configuration> IN_JAR = new ConcurrentHashMap<>();

    private final Configuration configuration;

    /**
     * Templates for texts of a format.
     *
     * @param overrides a folder with templates of the guide's own, where there is one
     * @param format what the templates write
     * @throws TemplateFault where the folder cannot be read
     */
    Templates(Optional<Path> overrides, OutputFormat format) {
        try {
            configuration = overrides.isPresent()
                    ? configuration(
                            new MultiTemplateLoader(new TemplateLoader[] {
                                new FileTemplateLoader(overrides.get().toFile()), inJar()
                            }),
                            format)
                    : IN_JAR.computeIfAbsent(format, one -> configuration(inJar(), one));
        } catch (IOException e) {
            throw new TemplateFault(new Place(FOLDER, 0, 0), "the templates cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * A template by its name.
     *
     * @throws TemplateFault where it cannot be read
     */
    Template template(String name) {
        try {
            return configuration.getTemplate(name);
        } catch (ParseException e) {
            Place place = new Place(e.getTemplateName(), e.getLineNumber(), e.getColumnNumber());
            throw new TemplateFault(place, e.getEditorMessage(), e);
        } catch (IOException e) {
            throw new TemplateFault(new Place(name, 0, 0), "the template cannot be read: " + e.getMessage(), e);
        }
    }

    /**
     * What a template makes of a model.
     *
     * @throws TemplateFault where it asks for what is not there
     */
    static String filled(Template template, SimpleHash model, ObjectWrapper wrapper, int length) {
        StringWriter out = new StringWriter(length);
        try {
            template.createProcessingEnvironment(model, out, wrapper).process();
        } catch (TemplateException e) {
            Place place = e.getLineNumber() == null
                    ? new Place(template.getName(), 0, 0)
                    : new Place(e.getTemplateSourceName(), e.getLineNumber(), e.getColumnNumber());
            throw new TemplateFault(place, e.getMessageWithoutStackTop(), e);
        } catch (IOException e) {
            Place place = new Place(template.getName(), 0, 0);
            throw new TemplateFault(place, "the template cannot be filled: " + e.getMessage(), e);
        }
        return out.toString();
    }

    private static TemplateLoader inJar() {
        return new ClassTemplateLoader(Templates.class, "/" + FOLDER);
    }

    private static Configuration configuration(TemplateLoader loader, OutputFormat format) {
        Configuration made = new Configuration(Configuration.VERSION_2_3_34);
        made.setTemplateLoader(loader);
        made.setObjectWrapper(new RecordWrapper());
        made.setDefaultEncoding(StandardCharsets.UTF_8.name());
        made.setLocale(Locale.ROOT);
        made.setTimeZone(TimeZone.getTimeZone("UTC"));
        made.setNumberFormat("computer");
        made.setOutputFormat(format);
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
