package io.bearhug.rules;

import com.google.re2j.PatternSyntaxException;
import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.ast.CelConstant;
import dev.cel.common.ast.CelExpr;
import dev.cel.common.ast.CelExprVisitor;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the type checker does not see: names of the catalogue, literals that do not parse, and the bounds of the language. */
final class Review extends CelExprVisitor {

    private final CelAbstractSyntaxTree tree;
    private final Vocabulary vocabulary;
    private final List<RuleProblem> errors = new ArrayList<>();
    private final List<RuleProblem> warnings = new ArrayList<>();
    private final Set<String> reads = new LinkedHashSet<>();
    private final Set<String> bound = new LinkedHashSet<>();
    private int comprehensions;
    private boolean inPath;

    private Review(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        this.tree = tree;
        this.vocabulary = vocabulary;
    }

    static Review of(CelAbstractSyntaxTree tree, Vocabulary vocabulary) {
        var review = new Review(tree, vocabulary);
        review.visit(tree.getExpr());
        return review;
    }

    List<RuleProblem> errors() {
        return errors;
    }

    List<RuleProblem> warnings() {
        return warnings;
    }

    Set<String> reads() {
        return reads;
    }

    /** Names of all traits that a tree mentions as {@code person.traits.NAME}. */
    static Set<String> traits(CelExpr expression) {
        var traits = new LinkedHashSet<String>();
        new CelExprVisitor() {
            @Override
            protected void visit(CelExpr expr, CelExpr.CelSelect select) {
                if (Paths.of(select.operand()).equals(Optional.of("person.traits"))) {
                    traits.add(select.field());
                }
                super.visit(expr, select);
            }
        }.visit(expression);
        return traits;
    }

    @Override
    protected void visit(CelExpr expr, CelExpr.CelIdent ident) {
        descend(expr, () -> {});
    }

    @Override
    protected void visit(CelExpr expr, CelExpr.CelSelect select) {
        var owner = Paths.of(select.operand()).orElse("");
        if (owner.equals("person.traits")) {
            trait(expr, select.field());
        }
        key(expr, owner, select.field());
        descend(expr, () -> super.visit(expr, select));
    }

    private void trait(CelExpr expr, String trait) {
        if (!vocabulary.traits().containsKey(trait)) {
            warn(
                    expr,
                    "trait '" + trait + "' is not declared, so it is text"
                            + Spelling.suggestion(trait, vocabulary.traits().keySet()));
        }
    }

    /** Visits what is below, after noting the fact the expression looks at, if it is a whole path to one. */
    private void descend(CelExpr expr, Runnable below) {
        var path = inPath ? Optional.<String>empty() : Paths.of(expr);
        path.filter(it -> !bound.contains(it.split("\\.", 2)[0]) && !it.startsWith("@"))
                .ifPresent(reads::add);
        var outer = inPath;
        inPath = inPath || path.isPresent();
        below.run();
        inPath = outer;
    }

    @Override
    protected void visit(CelExpr expr, CelExpr.CelCall call) {
        switch (call.function()) {
            case "_[_]" -> index(call);
            case "@in", "_in_", "in" -> in(call);
            case "exposure" ->
                literal(call, 0).ifPresent(it -> known(call.args().get(0), "action", it, vocabulary.actions()));
            case "count", "bought" ->
                literal(call, 1).ifPresent(it -> duration(call.args().get(1), it));
            case "duration" ->
                literal(call, 0).ifPresent(it -> duration(call.args().get(0), it));
            case "timestamp" ->
                literal(call, 0).ifPresent(it -> timestamp(call.args().get(0), it));
            case "matches" -> call.args().forEach(it -> literal(it).ifPresent(text -> pattern(it, text)));
            case "type", "dyn", "bytes", "uint" ->
                error(expr, "'" + call.function() + "' is not part of the rule language");
            default -> {}
        }
        descend(expr, () -> super.visit(expr, call));
    }

    private void index(CelExpr.CelCall call) {
        var path = Paths.of(call.args().get(0));
        if (path.isPresent()) {
            literal(call, 1).ifPresent(key -> key(call.args().get(1), path.get(), key));
        }
    }

    private void in(CelExpr.CelCall call) {
        var path = Paths.of(call.args().get(1));
        if (path.isPresent()) {
            literal(call, 0).ifPresent(key -> key(call.args().get(0), path.get(), key));
        }
    }

    private void key(CelExpr at, String map, String key) {
        switch (map) {
            case "needs" -> known(at, "need", key, vocabulary.needs());
            case "affinities" -> known(at, "affinity", key, vocabulary.affinities());
            case "person.consents" -> known(at, "purpose", key, vocabulary.purposes());
            default -> {}
        }
    }

    private void known(CelExpr at, String kind, String id, Collection<String> ids) {
        if (!ids.contains(id)) {
            error(at, "there is no " + kind + " '" + id + "'" + Spelling.suggestion(id, ids));
        }
    }

    private void duration(CelExpr at, String text) {
        if (Durations.parse(text) == null) {
            error(at, "'" + text + "' is no duration; write P7D, PT24H or 24h");
        }
    }

    private void timestamp(CelExpr at, String text) {
        if (Values.parsedInstant(text) == null) {
            error(at, "'" + text + "' is no point in time; write 2027-01-31T09:00:00Z");
        }
    }

    private void pattern(CelExpr at, String text) {
        try {
            com.google.re2j.Pattern.compile(text);
        } catch (PatternSyntaxException e) {
            error(at, "'" + text + "' is no pattern: " + e.getDescription());
        }
    }

    @Override
    protected void visit(CelExpr expr, CelExpr.CelList list) {
        if (list.elements().size() > Language.MAX_LIST) {
            error(
                    expr,
                    "a list may have " + Language.MAX_LIST + " elements, this has "
                            + list.elements().size());
        }
        super.visit(expr, list);
    }

    @Override
    protected void visit(CelExpr expr, CelExpr.CelStruct struct) {
        error(expr, "a rule cannot build a " + struct.messageName());
    }

    @Override
    protected void visit(CelExpr expr, CelExpr.CelComprehension comprehension) {
        if (comprehensions > 0) {
            error(expr, "exists, all, map and filter cannot be nested");
        }
        visit(comprehension.iterRange());
        comprehensions++;
        bound.add(comprehension.iterVar());
        bound.add(comprehension.accuVar());
        visit(comprehension.loopStep());
        visit(comprehension.result());
        comprehensions--;
    }

    private static Optional<String> literal(CelExpr.CelCall call, int argument) {
        return call.args().size() > argument ? literal(call.args().get(argument)) : Optional.empty();
    }

    static Optional<String> literal(CelExpr expr) {
        return expr.getKind() == CelExpr.ExprKind.Kind.CONSTANT
                        && expr.constant().getKind() == CelConstant.Kind.STRING_VALUE
                ? Optional.of(expr.constant().stringValue())
                : Optional.empty();
    }

    private void error(CelExpr at, String message) {
        errors.add(problem(at, message));
    }

    private void warn(CelExpr at, String message) {
        warnings.add(problem(at, message));
    }

    private RuleProblem problem(CelExpr at, String message) {
        var place = tree.getSource()
                .getOffsetLocation(tree.getSource().getPositionsMap().getOrDefault(at.id(), 0));
        return place.map(it -> new RuleProblem(it.getLine(), it.getColumn() + 1, message))
                .orElseGet(() -> new RuleProblem(1, 1, message));
    }
}
