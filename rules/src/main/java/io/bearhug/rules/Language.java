package io.bearhug.rules;

import com.google.common.collect.ImmutableCollection;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import dev.cel.common.CelFunctionDecl;
import dev.cel.common.CelOptions;
import dev.cel.common.CelOverloadDecl;
import dev.cel.common.types.CelType;
import dev.cel.common.types.CelTypeProvider;
import dev.cel.common.types.ListType;
import dev.cel.common.types.MapType;
import dev.cel.common.types.SimpleType;
import dev.cel.common.types.StructType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.parser.CelStandardMacro;
import io.bearhug.contracts.catalogue.TraitDefinition;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What each kind of rule may see, as declarations for the type checker. */
final class Language {

    /** Longest rule, in code points. */
    static final int MAX_LENGTH = 4_000;

    /** Deepest nesting of a rule. */
    static final int MAX_DEPTH = 40;

    /** Most elements of a list, written in a rule or walked through by one. */
    static final int MAX_LIST = 100;

    /** Variables and functions of the house. */
    static final Set<String> NAMES = Set.of(
            "event",
            "properties",
            "person",
            "needs",
            "trouble",
            "affinities",
            "session",
            "rhythm",
            "occasion",
            "occasions",
            "request",
            "moment",
            "item",
            "now",
            "count",
            "last",
            "bought",
            "exposure");

    /** Name of the type of {@code person.traits}. */
    static final String TRAITS = "Traits";

    /** Name of the type of {@code needs[id]}. */
    static final String NEED = "Need";

    private static final CelOptions OPTIONS = CelOptions.current()
            .maxExpressionCodePointSize(MAX_LENGTH)
            .maxParseRecursionDepth(MAX_DEPTH)
            .enableHeterogeneousNumericComparisons(true)
            .populateMacroCalls(true)
            .build();

    private static final MapType DYN_MAP = MapType.create(SimpleType.STRING, SimpleType.DYN);

    private static final StructType EVENT = struct(
            "Event",
            Map.of(
                    "name", SimpleType.STRING,
                    "type", SimpleType.STRING,
                    "time", SimpleType.TIMESTAMP,
                    "channel", SimpleType.STRING,
                    "source", SimpleType.STRING));

    private static final StructType NEED_TYPE = struct(
            NEED, Map.of("strength", SimpleType.DOUBLE, "state", SimpleType.STRING, "since", SimpleType.TIMESTAMP));

    private static final StructType SESSION = struct(
            "Session",
            Map.of(
                    "channel", SimpleType.STRING,
                    "device", SimpleType.STRING,
                    "page", SimpleType.STRING,
                    "minutes", SimpleType.DOUBLE,
                    "events", SimpleType.INT,
                    "item", DYN_MAP));

    private static final StructType RHYTHM = struct(
            "Rhythm",
            Map.of(
                    "active", SimpleType.DOUBLE,
                    "free", SimpleType.DOUBLE,
                    "dayOff", SimpleType.DOUBLE,
                    "freeMinutes", SimpleType.INT,
                    "sure", SimpleType.DOUBLE));

    private static final StructType EXPOSURE = struct(
            "Exposure",
            Map.of(
                    "count", SimpleType.INT,
                    "at", SimpleType.TIMESTAMP,
                    "channel", SimpleType.STRING,
                    "reaction", SimpleType.STRING));

    private static final StructType OCCASION = struct(
            "Occasion",
            Map.of(
                    "id", SimpleType.STRING,
                    "kind", SimpleType.STRING,
                    "name", SimpleType.STRING,
                    "relation", SimpleType.STRING,
                    "date", SimpleType.TIMESTAMP,
                    "daysUntil", SimpleType.INT,
                    "age", SimpleType.INT,
                    "lastGift", DYN_MAP,
                    "address", DYN_MAP));

    private static final StructType REQUEST = struct(
            "Request", Map.of("channel", SimpleType.STRING, "placement", SimpleType.STRING, "attributes", DYN_MAP));

    private static final StructType MOMENT =
            struct("Moment", Map.of("id", SimpleType.STRING, "strength", SimpleType.DOUBLE));

    private static final StructType PROMISE =
            struct("Promise", Map.of("id", SimpleType.STRING, "text", SimpleType.STRING, "due", SimpleType.TIMESTAMP));

    private static final StructType ITEM = struct(
            "Item",
            ImmutableMap.<String, CelType>builder()
                    .put("id", SimpleType.STRING)
                    .put("name", SimpleType.STRING)
                    .put("category", SimpleType.STRING)
                    .put("brand", SimpleType.STRING)
                    .put("price", SimpleType.DOUBLE)
                    .put("currency", SimpleType.STRING)
                    .put("stock", SimpleType.DOUBLE)
                    .put("rating", SimpleType.DOUBLE)
                    .put("lasts", SimpleType.DURATION)
                    .put("minutes", SimpleType.DOUBLE)
                    .put("ages", ListType.create(SimpleType.DYN))
                    .put("demand", SimpleType.STRING)
                    .put("complements", ListType.create(SimpleType.STRING))
                    .put("attributes", DYN_MAP)
                    .put("lastUsed", SimpleType.TIMESTAMP)
                    .build());

    private Language() {}

    /** Rules over one event. */
    static CelCompiler events() {
        return base(Types.of(EVENT))
                .addVar("event", EVENT)
                .addVar("properties", DYN_MAP)
                .build();
    }

    /**
     * Rules over a person, and over an item for them.
     *
     * @param undeclared traits the rule names though nobody declared them: they are text
     * @param withItem whether the rule is about an item
     */
    static CelCompiler decisions(Vocabulary vocabulary, Set<String> undeclared, boolean withItem) {
        var traits = struct(TRAITS, traitTypes(vocabulary, undeclared));
        var person = person(traits);
        var builder = base(Types.of(
                        EVENT, NEED_TYPE, SESSION, RHYTHM, EXPOSURE, OCCASION, REQUEST, MOMENT, PROMISE, ITEM, traits,
                        person))
                .addVar("person", person)
                .addVar("needs", MapType.create(SimpleType.STRING, NEED_TYPE))
                .addVar("trouble", SimpleType.DOUBLE)
                .addVar(
                        "affinities",
                        MapType.create(SimpleType.STRING, MapType.create(SimpleType.STRING, SimpleType.DOUBLE)))
                .addVar("session", SESSION)
                .addVar("rhythm", RHYTHM)
                .addVar("occasion", OCCASION)
                .addVar("occasions", ListType.create(OCCASION))
                .addVar("request", REQUEST)
                .addVar("moment", MOMENT)
                .addVar("now", SimpleType.TIMESTAMP)
                .addFunctionDeclarations(functions());
        return withItem ? builder.addVar("item", ITEM).build() : builder.build();
    }

    private static StructType person(StructType traits) {
        return struct(
                "Person",
                Map.of(
                        "id", SimpleType.STRING,
                        "country", SimpleType.STRING,
                        "timezone", SimpleType.STRING,
                        "ageDays", SimpleType.INT,
                        "value", SimpleType.DOUBLE,
                        "traits", traits,
                        "consents", MapType.create(SimpleType.STRING, SimpleType.BOOL),
                        "promises", ListType.create(PROMISE)));
    }

    private static Map<String, CelType> traitTypes(Vocabulary vocabulary, Set<String> undeclared) {
        var types = new LinkedHashMap<String, CelType>();
        undeclared.forEach(it -> types.put(it, SimpleType.STRING));
        vocabulary.traits().forEach((id, it) -> types.put(id, type(it)));
        return types;
    }

    private static CelType type(TraitDefinition trait) {
        return switch (trait.type() == null ? TraitDefinition.Type.STRING : trait.type()) {
            case STRING -> SimpleType.STRING;
            case NUMBER -> SimpleType.DOUBLE;
            case INTEGER -> SimpleType.INT;
            case BOOLEAN -> SimpleType.BOOL;
            case DATE, TIMESTAMP -> SimpleType.TIMESTAMP;
            case LIST -> ListType.create(SimpleType.DYN);
        };
    }

    private static List<CelFunctionDecl> functions() {
        return List.of(
                windowed("count", SimpleType.INT),
                windowed("bought", SimpleType.BOOL),
                CelFunctionDecl.newFunctionDeclaration(
                        "last", CelOverloadDecl.newGlobalOverload("last", SimpleType.TIMESTAMP, SimpleType.STRING)),
                CelFunctionDecl.newFunctionDeclaration(
                        "exposure", CelOverloadDecl.newGlobalOverload("exposure", EXPOSURE, SimpleType.STRING)));
    }

    /** A function of a name, and of a name within a window. */
    private static CelFunctionDecl windowed(String name, CelType result) {
        return CelFunctionDecl.newFunctionDeclaration(
                name,
                CelOverloadDecl.newGlobalOverload(name, result, SimpleType.STRING),
                CelOverloadDecl.newGlobalOverload(name + "_duration", result, SimpleType.STRING, SimpleType.DURATION),
                CelOverloadDecl.newGlobalOverload(name + "_iso", result, SimpleType.STRING, SimpleType.STRING));
    }

    private static CelCompilerBuilder base(CelTypeProvider types) {
        return CelCompilerFactory.standardCelCompilerBuilder()
                .setOptions(OPTIONS)
                .setStandardMacros(CelStandardMacro.STANDARD_MACROS)
                .setTypeProvider(types);
    }

    private static StructType struct(String name, Map<String, CelType> fields) {
        var types = ImmutableMap.copyOf(fields);
        return StructType.create(name, types.keySet(), field -> Optional.ofNullable(types.get(field)));
    }

    private record Types(ImmutableMap<String, CelType> byName) implements CelTypeProvider {

        static Types of(StructType... structs) {
            var byName = ImmutableMap.<String, CelType>builder();
            for (var struct : structs) {
                byName.put(struct.name(), struct);
            }
            return new Types(byName.build());
        }

        @Override
        public ImmutableCollection<CelType> types() {
            return ImmutableList.copyOf(byName.values());
        }

        @Override
        public Optional<CelType> findType(String name) {
            return Optional.ofNullable(byName.get(name));
        }
    }
}
