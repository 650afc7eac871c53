package io.bearhug.acceptance.console;

import io.bearhug.acceptance.suite.RunningSuite;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Opens one browser for all tests; where none is installed they are skipped, unless they must run. */
final class OpenConsole implements ParameterResolver, ExecutionCondition {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(OpenConsole.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Chromium.isThere() || Chromium.isRequired()
                ? ConditionEvaluationResult.enabled("A browser is there or has to be")
                : ConditionEvaluationResult.disabled(Chromium.MISSING);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Console.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(
                        Console.class, _ -> Console.open(RunningSuite.of(context), Chromium.find()), Console.class);
    }
}
