package io.bearhug.local.command;

import io.bearhug.local.suite.RunInfo;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** The addresses and logins of the running suite, for people. */
final class Table {

    private Table() {}

    static String of(RunInfo run) {
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add(row("gateway", run.gateway()));
        lines.add(row("console", run.gateway() + "/console"));
        lines.add(row("API", run.gateway() + "/openapi.json"));
        lines.add(row("mailbox", run.mailbox() + "/messages"));
        lines.add(row("smtp", run.smtp()));
        lines.add(row("issuer", run.issuer()));
        run.services().forEach((name, running) -> lines.add(row(name, running.url())));
        lines.add(row("kafka", run.kafka()));
        lines.add(row("redis", run.redis()));
        lines.add(row("postgres", withoutLogin(run.postgres())));
        lines.add("");
        lines.add(row("people", names(run) + " (password = name)"));
        lines.add(row(
                "programs",
                run.clients().stream().map(RunInfo.Client::id).collect(Collectors.joining(", "))
                        + " (secrets in .bearhug/run.json)"));
        if (!run.writeKeys().isEmpty()) {
            lines.add(row("sources", String.join(", ", run.writeKeys().keySet()) + " (write keys there too)"));
        }
        return String.join("\n", lines);
    }

    private static String names(RunInfo run) {
        return run.users().stream().map(RunInfo.User::name).collect(Collectors.joining(", "));
    }

    private static String withoutLogin(String url) {
        return url.replaceFirst("//[^@/]*@", "//");
    }

    private static String row(String name, String value) {
        return String.format(Locale.ROOT, "  %-18s %s", name, value);
    }
}
