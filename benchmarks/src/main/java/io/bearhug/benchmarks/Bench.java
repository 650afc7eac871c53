package io.bearhug.benchmarks;

import io.bearhug.benchmarks.bandit.BanditBench;
import io.bearhug.benchmarks.load.LoadBench;
import io.bearhug.benchmarks.load.suite.SuiteTrouble;
import io.bearhug.benchmarks.match.MatchBench;
import io.bearhug.benchmarks.ope.OpeBench;
import io.bearhug.benchmarks.people.PeopleBench;
import io.bearhug.benchmarks.policy.PolicyBench;
import io.bearhug.benchmarks.recommend.RecommendBench;
import io.bearhug.benchmarks.taste.TasteBench;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** The benchmarks of {@code ./bearhug bench}. */
public final class Bench {

    private static final String USAGE = """
            ./bearhug bench COMMAND

              match --data F.csv [--truth COLUMN] [--id COLUMN]
                    finds records of the same person; figures on accuracy if a column holds the truth
              bandit --data F.arff[.gz] [--label COLUMN] [--seeds N]
                    chooses a class for each row and is told only whether it was right; the share that was wrong
              policy --data F.csv[.gz] --arm COLUMN --reward COLUMN [--cost ARM=C …] [--propensity P] [--without COLUMN …]
                    whether it is worth while to choose for each person, by a log in which chance chose
              ope --log F.csv[.gz] --policy uniform|ARM|F.csv [--arm|--reward|--propensity|--person COLUMN] [--without COLUMN …]
                    what another policy would have brought, by a log with propensities
              recommend --data RATINGS.csv[.gz] --items ITEMS.csv[.gz]
                    hides the last fifth of what people liked, and looks where recommenders rank it
              taste --data RATINGS.csv[.gz] --items ITEMS.csv[.gz]
                    predicts each rating before it is learned from
              people --kind register|history|households [--records N] [--seed N] --out F.csv
                    writes made-up people; the column person holds the truth
              load collect|decide|context|resolve|skew [--OPTION VALUE …]
                    measures the suite that runs on this machine; load help explains""";

    private Bench() {}

    /** Runs a benchmark; exit code 2 means that the call, or the file, was wrong. */
    public static void main(String[] arguments) {
        System.exit(exitCode(Arrays.asList(arguments)));
    }

    private static int exitCode(List<String> arguments) {
        try {
            return run(arguments);
        } catch (BadInput e) {
            System.err.println("bench: " + e.getMessage());
            return 2;
        } catch (SuiteTrouble e) {
            System.err.println("bench: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            System.err.println("bench: " + e);
            return 1;
        }
    }

    private static int run(List<String> arguments) throws IOException {
        String command = arguments.isEmpty() ? "help" : arguments.getFirst();
        List<String> rest = arguments.stream().skip(1).toList();
        return switch (command) {
            case "match" -> MatchBench.run(rest);
            case "bandit" -> BanditBench.run(rest);
            case "policy" -> PolicyBench.run(rest);
            case "ope" -> OpeBench.run(rest);
            case "recommend" -> RecommendBench.run(rest);
            case "taste" -> TasteBench.run(rest);
            case "people" -> PeopleBench.run(rest);
            case "load" -> LoadBench.run(rest);
            case "help", "-h", "--help" -> {
                System.out.println(USAGE);
                yield 0;
            }
            default -> throw new BadInput("no benchmark " + command + "\n\n" + USAGE);
        };
    }
}
