// SPDX-License-Identifier: Apache-2.0
package org.klpdoc;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URL;
import java.net.URLConnection;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds the floors: which package may import which, which library lives where, and what no class may do. */
class ArchitectureTest {
    private static final String ROOT = "org.klpdoc.";

    /**
     * A row of the table of packages.
     *
     * @param name the package under org.klpdoc; the packages in it belong to it
     * @param floors the other packages of ours that it may import
     * @param libraries what it may import besides the JDK and the nullness annotations
     */
    private record Room(String name, List<String> floors, String... libraries) {}

    /** The floors from the ground up. A new package is a new row; a new library is a word in one or two rows. */
    private static final List<Room> ROOMS = List.of(
            new Room("text", List.of()),
            new Room("source", List.of("text"), "org.eclipse.jgit"),
            new Room("doc", List.of("text")),
            new Room("cdoc", List.of("text", "doc")),
            new Room("highlight", List.of("cdoc")),
            new Room("kernel", List.of("text", "source")),
            new Room("rst", List.of("text", "source", "doc", "cdoc", "kernel")),
            new Room("markdown", List.of("text", "doc"), "com.vladsch.flexmark"),
            new Room("xref", List.of("text", "doc")),
            new Room("guide", List.of("text", "source", "doc", "xref"), "org.snakeyaml.engine"),
            new Room("coverage", List.of("text", "source", "doc", "cdoc", "xref", "guide")),
            new Room("render", List.of("text", "doc", "cdoc", "highlight", "xref", "guide"), "freemarker", "org.jsoup"),
            new Room("search", List.of("text", "doc", "xref", "guide"), "org.tartarus.snowball", "com.google.gson"),
            new Room("site", upTo("search"), "javax.xml.stream"),
            new Room("compare", upTo("site"), "com.github.difflib", "com.google.gson"),
            new Room("check", upTo("site"), "org.jsoup", "javax.net", "com.google.gson"),
            new Room("serve", upTo("compare"), "com.sun.net.httpserver", "org.jsoup"),
            new Room("cli", upTo("serve"), "picocli", "com.google.gson", "java.lang.management", "com.sun.management"));

    /** What each package may use of the JDK: no windows, no HTTP, no script engines. */
    private static final List<String> JDK = List.of(
            "java.lang", "java.io", "java.nio", "java.util", "java.text", "java.math", "java.time", "java.security");

    /** Calls whose answer hangs on the machine's language, character set or time zone, as Type.method(parameters). */
    private static final Set<String> LOCAL_CALLS = Set.of(
            "String.toLowerCase()",
            "String.toUpperCase()",
            "String.format(String, Object[])",
            "String.formatted(Object[])",
            "String.getBytes()",
            "String.<init>(byte[])",
            "String.<init>(byte[], int, int)",
            "PrintStream.printf(String, Object[])",
            "PrintStream.format(String, Object[])",
            "PrintWriter.printf(String, Object[])",
            "Formatter.<init>()",
            "InputStreamReader.<init>(InputStream)",
            "OutputStreamWriter.<init>(OutputStream)",
            "FileReader.<init>(String)",
            "FileWriter.<init>(String)",
            "Locale.getDefault()",
            "Charset.defaultCharset()",
            "ZoneId.systemDefault()",
            "TimeZone.getDefault()",
            "LocalDate.now()",
            "LocalDateTime.now()",
            "Collator.getInstance()");

    private static final Set<String> MUTABLE_TYPES = Set.of(
            "java.util.ArrayList",
            "java.util.HashMap",
            "java.util.LinkedHashMap",
            "java.util.TreeMap",
            "java.util.HashSet",
            "java.util.LinkedHashSet",
            "java.util.ArrayDeque",
            "java.util.BitSet",
            "java.util.Random",
            "java.lang.StringBuilder",
            "java.lang.ThreadLocal",
            "java.text.SimpleDateFormat");

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_JARS)
            .importPackages("org.klpdoc");

    private static List<String> upTo(String last) {
        List<String> all = List.of(
                "text",
                "source",
                "doc",
                "cdoc",
                "highlight",
                "kernel",
                "rst",
                "markdown",
                "xref",
                "guide",
                "coverage",
                "render",
                "search",
                "site",
                "compare",
                "check",
                "serve");
        return all.subList(0, all.indexOf(last) + 1);
    }

    static Stream<String> rooms() {
        return ROOMS.stream().map(Room::name);
    }

    @ParameterizedTest
    @MethodSource("rooms")
    void importsOnlyWhatItsRowNames(String name) {
        Room room =
                ROOMS.stream().filter(row -> row.name.equals(name)).findFirst().orElseThrow();
        List<String> allowed = new ArrayList<>();
        JDK.forEach(one -> allowed.add(one + ".."));
        allowed.add("java.net"); // addresses; what connects is kept out below
        allowed.add("org.jspecify.annotations");
        allowed.add("");
        Stream.concat(Stream.of(room.name), room.floors.stream()).forEach(one -> allowed.add(ROOT + one + ".."));
        Stream.of(room.libraries).forEach(one -> allowed.add(one + ".."));
        classes()
                .that()
                .resideInAPackage(ROOT + room.name + "..")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(allowed.toArray(String[]::new))
                .allowEmptyShould(true)
                .check(CLASSES);
    }

    @Test
    void everyClassLivesInARoomOfTheTable() {
        List<String> packages =
                ROOMS.stream().map(room -> ROOT + room.name + "..").toList();
        classes().should().resideInAnyPackage(packages.toArray(String[]::new)).check(CLASSES);
    }

    @Test
    void nothingStaticCanChange() {
        fields().that().areStatic().should().beFinal().check(CLASSES);
        assertThat(CLASSES.stream()
                        .flatMap(type -> type.getFields().stream())
                        .filter(ArchitectureTest::holdsState)
                        .map(JavaField::getFullName))
                .isEmpty();
    }

    private static boolean holdsState(JavaField field) {
        if (!field.getModifiers().contains(JavaModifier.STATIC)
                || field.getModifiers().contains(JavaModifier.SYNTHETIC)) {
            return false;
        }
        JavaClass type = field.getRawType();
        boolean sharedArray = type.isArray() && !field.getModifiers().contains(JavaModifier.PRIVATE);
        return sharedArray
                || MUTABLE_TYPES.contains(type.getName())
                || type.getPackageName().startsWith("java.util.concurrent");
    }

    @Test
    void nothingDependsOnTheMachinesLanguageOrZone() {
        noClasses().should().accessTargetWhere(matches(LOCAL_CALLS)).check(CLASSES);
    }

    @Test
    void onlyTheCommandLinePrintsOrEndsTheProgram() {
        noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "cli..")
                .should()
                .accessTargetWhere(matches(Set.of("System.exit(int)", "Runtime.exit(int)", "Runtime.halt(int)")))
                .orShould()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(CLASSES);
        noClasses()
                .should()
                .accessTargetWhere(new DescribedPredicate<>("printStackTrace") {
                    @Override
                    public boolean test(JavaAccess<?> access) {
                        return access.getTarget().getName().equals("printStackTrace");
                    }
                })
                .check(CLASSES);
    }

    /** {@code dot}, drawn for a page, is the one program that content may cause to run; serve starts what a user asks for. */
    @Test
    void onlyRenderAndServeStartPrograms() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "render..", ROOT + "serve..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(ProcessBuilder.class, Process.class)
                .check(CLASSES);
    }

    @Test
    void onlyCheckAndServeUseTheNetwork() {
        noClasses()
                .that()
                .resideOutsideOfPackages(ROOT + "check..", ROOT + "serve..")
                .should()
                .dependOnClassesThat()
                .belongToAnyOf(
                        URL.class,
                        URLConnection.class,
                        Socket.class,
                        ServerSocket.class,
                        DatagramSocket.class,
                        InetAddress.class)
                .check(CLASSES);
    }

    private static DescribedPredicate<JavaAccess<?>> matches(Set<String> calls) {
        return new DescribedPredicate<>("one of " + calls) {
            @Override
            public boolean test(JavaAccess<?> access) {
                if (!(access.getTarget()
                        instanceof com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget target)) {
                    return false;
                }
                Function<JavaClass, String> name = JavaClass::getSimpleName;
                String parameters = target.getRawParameterTypes().stream()
                        .map(name)
                        .reduce((left, right) -> left + ", " + right)
                        .orElse("");
                return calls.contains(
                        target.getOwner().getSimpleName() + "." + target.getName() + "(" + parameters + ")");
            }
        };
    }
}
