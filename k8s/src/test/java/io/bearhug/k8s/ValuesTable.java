package io.bearhug.k8s;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What each value of a chart means: the comment above it in values.yaml. A name explained once is explained for its likes. */
final class ValuesTable {

    private static final Pattern LINE = Pattern.compile("( *)([A-Za-z_][\\w.]*):(?: (.*))?");

    private final List<Row> rows = new ArrayList<>();
    private final Deque<Level> levels = new ArrayDeque<>();
    private final Map<String, String> explained = new HashMap<>();
    private String comment = "";
    private int inside = -1;

    /**
     * A value.
     *
     * @param path of it
     * @param usual its default
     * @param meaning its comment
     */
    record Row(String path, String usual, String meaning) {}

    private record Level(int indent, String path, String comment) {}

    private ValuesTable() {}

    static List<Row> rows(String yaml) {
        var table = new ValuesTable();
        List<String> lines = yaml.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            table.read(lines.get(i), i + 1 < lines.size() ? lines.get(i + 1) : "");
        }
        return List.copyOf(table.rows);
    }

    static String of(String yaml) {
        var page = new StringBuilder("""
                # Values of the chart

                Made of the comments in [values.yaml](../k8s/bearhug/values.yaml). Whatever is not listed is refused.

                | value | default | meaning |
                |---|---|---|
                """);
        rows(yaml)
                .forEach(row -> page.append("| `%s` | `%s` | %s |%n"
                        .formatted(row.path(), row.usual().replace("|", "\\|"), row.meaning())));
        return page.toString();
    }

    private void read(String line, String next) {
        String text = line.strip();
        int indent = line.length() - line.stripLeading().length();
        if (text.startsWith("#")) {
            comment = (comment + " " + text.substring(1).strip()).strip();
            return;
        }
        Matcher matcher = LINE.matcher(line);
        boolean belowAList = inside >= 0 && (indent > inside || text.startsWith("- "));
        if (text.isEmpty() || belowAList || !matcher.matches()) {
            comment = "";
            return;
        }
        inside = -1;
        value(indent, matcher.group(2), matcher.group(3) == null ? "" : matcher.group(3), next);
        comment = "";
    }

    private void value(int indent, String name, String given, String next) {
        while (!levels.isEmpty() && levels.peek().indent() >= indent) {
            levels.pop();
        }
        String path = levels.isEmpty() ? name : levels.peek().path() + "." + name;
        boolean list = given.isEmpty() && next.strip().startsWith("- ");
        boolean resources = name.equals("resources");
        if (given.isEmpty() && !list && !resources) {
            levels.push(new Level(indent, path, comment));
            return;
        }
        if (!given.isEmpty() || list) {
            rows.add(new Row(path, list ? "…" : given, meaning(name)));
        } else {
            rows.add(new Row(path, "…", meaning(name)));
        }
        if (list || resources) {
            inside = indent;
        }
    }

    /** The comment of the value, else the one of the same name before, else the one above its group. */
    private String meaning(String name) {
        String above = levels.isEmpty() ? "" : levels.peek().comment();
        String said = comment.isEmpty() ? explained.getOrDefault(name, above) : comment;
        if (!comment.isEmpty()) {
            explained.put(name, comment);
        }
        return said;
    }
}
