package io.bearhug.decision.catalogue.bundle;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.DumperOptions.ScalarStyle;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.composer.Composer;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.parser.ParserImpl;
import org.yaml.snakeyaml.reader.StreamReader;
import org.yaml.snakeyaml.resolver.Resolver;

/**
 * Reads YAML documents, or JSON, which is YAML too. Values are those of YAML 1.2: {@code on} and {@code no} are words, {@code 21:00}
 * is no number. Collections cannot be repeated by alias, so a text cannot unfold to more than it says.
 */
final class TreeReader {

    private static final int MAX_DEPTH = 30;
    private static final int MAX_LENGTH = 1_100_000;
    private static final Pattern WHOLE = Pattern.compile("[-+]?[0-9]{1,18}");
    private static final Pattern NUMBER = Pattern.compile("[-+]?(\\.[0-9]+|[0-9]+(\\.[0-9]*)?)([eE][-+]?[0-9]{1,3})?");
    private static final Pattern FILE = Pattern.compile("#\\s*file:\\s*(\\S.*?)\\s*");

    /** First line of each named file, as counted in the whole text from 0. */
    private final TreeMap<Integer, String> files = new TreeMap<>();

    private final List<String> lines;

    private TreeReader(List<String> lines) {
        this.lines = lines;
        for (var i = 0; i < lines.size(); i++) {
            var matcher = FILE.matcher(lines.get(i));
            if (matcher.matches()) {
                files.put(i + 1, matcher.group(1));
            }
        }
    }

    /** What a text holds: its documents, or why it cannot be read. */
    record Read(List<Tree> documents, Optional<Fault> fault) {}

    static Read read(String text) {
        // Tabs are white space in JSON and an error in YAML; outside of strings a space is the same.
        var plain = text.stripLeading().startsWith("{") ? text.replace('\t', ' ') : text;
        var reader = new TreeReader(plain.lines().toList());
        try {
            return new Read(reader.documents(plain), Optional.empty());
        } catch (MarkedYAMLException e) {
            return reader.unreadable(e.getProblemMark(), said(e.getContext()) + said(e.getProblem()));
        } catch (YAMLException e) {
            return reader.unreadable(null, said(e.getMessage()));
        }
    }

    private static String said(@Nullable String message) {
        if (message == null) {
            return "";
        }
        return message.startsWith("Number of aliases")
                ? "collections cannot be repeated by alias: write them out"
                : message.strip() + " ";
    }

    private Read unreadable(@Nullable Mark mark, String message) {
        var place = mark == null ? Place.START : place(mark.getLine(), mark.getColumn());
        return new Read(List.of(), Optional.of(new Fault(place, "", "this is not YAML: " + message.strip())));
    }

    private List<Tree> documents(String text) {
        var options = new LoaderOptions();
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(MAX_DEPTH);
        options.setCodePointLimit(MAX_LENGTH);
        var composer = new Composer(new ParserImpl(new StreamReader(text), options), new Resolver(), options);
        var documents = new ArrayList<Tree>();
        while (composer.checkNode()) {
            documents.add(tree(composer.getNode()));
        }
        return documents;
    }

    private Tree tree(Node node) {
        return switch (node) {
            case MappingNode it ->
                new Tree.Mapping(
                        place(it), it.getValue().stream().map(this::entry).toList());
            case SequenceNode it ->
                new Tree.Sequence(
                        place(it), it.getValue().stream().map(this::tree).toList());
            case ScalarNode it -> scalar(it);
            default -> throw new YAMLException("anchors to nothing");
        };
    }

    private Tree.Scalar scalar(ScalarNode node) {
        var block = node.getScalarStyle() == ScalarStyle.LITERAL || node.getScalarStyle() == ScalarStyle.FOLDED;
        var indent = block ? indent(node.getStartMark().getLine() + 1) : 0;
        return new Tree.Scalar(place(node), value(node), node.getValue(), inside(node), indent);
    }

    private Tree.Entry entry(NodeTuple tuple) {
        var key = tuple.getKeyNode();
        var name = key instanceof ScalarNode it ? it.getValue() : "?";
        return new Tree.Entry(name, place(key), tree(tuple.getValueNode()));
    }

    private static @Nullable Object value(ScalarNode node) {
        var text = node.getValue();
        if (node.getScalarStyle() != ScalarStyle.PLAIN) {
            return text;
        }
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "", "~", "null" -> null;
            case "true" -> true;
            case "false" -> false;
            default -> number(text);
        };
    }

    private static Object number(String text) {
        if (WHOLE.matcher(text).matches()) {
            return Long.parseLong(text);
        }
        return NUMBER.matcher(text).matches() ? Double.parseDouble(text) : (Object) text;
    }

    private Place inside(ScalarNode node) {
        var start = node.getStartMark();
        return switch (node.getScalarStyle()) {
            case SINGLE_QUOTED, DOUBLE_QUOTED, JSON_SCALAR_STYLE -> place(start.getLine(), start.getColumn() + 1);
            case LITERAL, FOLDED -> place(start.getLine() + 1, indent(start.getLine() + 1));
            case PLAIN -> place(node);
        };
    }

    private int indent(int line) {
        var text = line < lines.size() ? lines.get(line) : "";
        return text.length() - text.stripLeading().length();
    }

    private Place place(Node node) {
        return place(node.getStartMark().getLine(), node.getStartMark().getColumn());
    }

    private Place place(int line, int column) {
        Map.Entry<Integer, String> file = files.floorEntry(line);
        return file == null
                ? new Place(null, line + 1, column + 1)
                : new Place(file.getValue(), line - file.getKey() + 1, column + 1);
    }
}
