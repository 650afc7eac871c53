package io.bearhug.benchmarks.ope;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bearhug.benchmarks.BadInput;
import io.bearhug.benchmarks.CsvTable;
import io.bearhug.benchmarks.Options;
import io.bearhug.benchmarks.log.Arms;
import io.bearhug.benchmarks.log.DecisionLog;
import io.bearhug.benchmarks.log.LoggedDecision;
import io.bearhug.benchmarks.table.Column;
import io.bearhug.benchmarks.table.Features;
import io.bearhug.benchmarks.table.Table;
import io.bearhug.learning.evaluation.Judged;
import io.bearhug.learning.evaluation.PolicyValue;
import io.bearhug.learning.reward.RewardModel;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** A log of decisions with their propensities: what would another policy have brought? */
public final class OpeBench {

    private static final Set<String> SINGLE = Set.of("log", "policy", "arm", "reward", "propensity", "person");
    private static final Set<String> MANY = Set.of("without");

    private OpeBench() {}

    /** Runs it and prints the figures. */
    public static int run(List<String> arguments) throws IOException {
        Options options = Options.read(arguments, SINGLE, MANY);
        Table table = Table.of(CsvTable.read(Path.of(options.get("log"))));
        DecisionLog log = log(table, options);
        Target target =
                Target.of(options.get("policy"), log, arm(table, options).name());
        System.out.println(JsonMapper.builder().build().writeValueAsString(figures(log, target)));
        return 0;
    }

    /** The columns it names, or those usually called so. */
    static DecisionLog log(Table table, Options options) {
        Column arm = arm(table, options);
        Column reward = column(table, options, "reward", List.of("reward"));
        Column propensity = column(table, options, "propensity", List.of("propensity", "probability", "prob", "p"));
        Optional<Column> person = find(table, options, "person", List.of("person", "personId", "userId"));
        List<String> out = new ArrayList<>(options.all("without"));
        out.addAll(List.of(arm.name(), reward.name(), propensity.name()));
        person.ifPresent(column -> out.add(column.name()));
        Features features = Features.of(table.without(out), table.rows());
        return DecisionLog.of(Arms.of(arm), reward, propensity.numbers(), persons(person, table.rows()), features);
    }

    private static Column arm(Table table, Options options) {
        return column(table, options, "arm", List.of("arm", "action"));
    }

    private static Column column(Table table, Options options, String option, List<String> usual) {
        return find(table, options, option, usual)
                .orElseThrow(() -> new BadInput(
                        "no column is called " + String.join(" or ", usual) + "; say --" + option + " which it is"));
    }

    private static Optional<Column> find(Table table, Options options, String option, List<String> usual) {
        return options.find(option).map(table::column).or(() -> usual.stream()
                .flatMap(name ->
                        table.columns().stream().filter(column -> column.name().equals(name)))
                .findFirst());
    }

    private static int[] persons(Optional<Column> person, int rows) {
        Map<String, Integer> numbers = new HashMap<>();
        return IntStream.range(0, rows)
                .map(row -> numbers.computeIfAbsent(
                        person.map(column -> column.values().get(row))
                                .filter(name -> !Column.isMissing(name))
                                .orElse("row " + row),
                        _ -> numbers.size()))
                .toArray();
    }

    /** Judges a policy by a log. */
    static OpeFigures figures(DecisionLog log, Target target) {
        List<Judged> decisions = judged(log, target);
        Optional<String> refusal = target.never().or(() -> PolicyValue.refusal(decisions));
        Optional<PolicyValue> value = refusal.isPresent() ? Optional.empty() : Optional.of(PolicyValue.of(decisions));
        return new OpeFigures(
                "ope",
                decisions.size(),
                decisions.stream().mapToInt(Judged::person).distinct().count(),
                decisions.stream().mapToDouble(Judged::reward).average().orElseThrow(),
                PolicyValue.effective(decisions),
                value.map(PolicyValue::ips).orElse(null),
                value.map(PolicyValue::snips).orElse(null),
                value.map(PolicyValue::dr).orElse(null),
                refusal.orElse(null));
    }

    private static List<Judged> judged(DecisionLog log, Target target) {
        List<Judged> judged = new ArrayList<>();
        for (int fold = 0; fold < DecisionLog.FOLDS; fold++) {
            RewardModel model = RewardModel.of(log.others(fold), log.arms().size());
            for (int row : log.fold(fold)) {
                judged.add(judged(log.rows().get(row), model, target));
            }
        }
        return judged;
    }

    private static Judged judged(LoggedDecision logged, RewardModel model, Target target) {
        double[] expected = model.expect(logged.features());
        double ofPolicy = 0;
        for (int arm = 0; arm < expected.length; arm++) {
            ofPolicy += target.policy().probability(logged.row(), arm) * expected[arm];
        }
        return new Judged(
                target.policy().probability(logged.row(), logged.arm()) / logged.propensity(),
                logged.reward(),
                ofPolicy,
                expected[logged.arm()],
                logged.person());
    }
}
