package io.bearhug.local.command;

import com.fasterxml.jackson.databind.JsonNode;
import io.bearhug.local.suite.CataloguePublication;
import io.bearhug.local.suite.JsonHttp;
import io.bearhug.local.suite.Logins;
import io.bearhug.local.suite.RunInfo;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.IntSupplier;

/** {@code catalogue apply FILE… | export | diff FILE…}: the catalogue as code. */
public final class Catalogue {

    private static final String USAGE = "usage: ./bearhug catalogue apply FILE… | export | diff FILE…";
    private static final String DRAFT = "command-line";

    /** Of its own, so that looking does not undo what was written to be applied. */
    private static final String LOOK = "command-line-diff";

    private Catalogue() {}

    /** Runs the command. */
    public static int run(Workplace workplace, List<String> arguments) {
        Optional<RunInfo> run = RunInfo.read(workplace.state());
        if (run.isEmpty()) {
            System.err.println(Workplace.NOT_RUNNING);
            return 1;
        }
        Logins logins = Logins.of(run.get());
        List<Path> files = arguments.stream().skip(1).map(Path::of).toList();
        String verb = arguments.isEmpty() ? "" : arguments.getFirst();
        boolean complete = verb.equals("export") || !files.isEmpty();
        return switch (complete ? verb : "") {
            case "apply" -> orSay(() -> apply(logins, files));
            case "export" -> show(export(logins));
            case "diff" -> orSay(() -> diff(logins, files));
            default -> throw new IllegalArgumentException(USAGE);
        };
    }

    private static int apply(Logins logins, List<Path> files) {
        return show(new CataloguePublication(logins).publish(DRAFT, CataloguePublication.join(files)));
    }

    /** 1 when applying the files would change anything, as {@code diff} has it. */
    private static int diff(Logins logins, List<Path> files) {
        String written = CataloguePublication.join(files);
        JsonNode answer = new CataloguePublication(logins).compare(LOOK, written);
        Difference difference = Difference.of(answer, export(logins), written);
        difference.lines().forEach(System.out::println);
        return difference.isNone() ? 0 : 1;
    }

    /** What the service refuses is said in its own words. */
    private static int orSay(IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (IllegalStateException e) {
            System.err.println("bearhug: " + e.getMessage());
            return 1;
        }
    }

    private static String export(Logins logins) {
        return JsonHttp.get(logins.path("/v1/catalogue"), logins.person("viewer"), "application/yaml")
                .orFail("The catalogue")
                .text();
    }

    private static int show(String text) {
        System.out.println(text);
        return 0;
    }
}
