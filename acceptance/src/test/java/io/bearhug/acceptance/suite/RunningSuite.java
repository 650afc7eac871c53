package io.bearhug.acceptance.suite;

import io.bearhug.local.demo.cast.House;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Hands the one suite of this build to whoever asks; it is started with the first and stopped after the last. */
public final class RunningSuite implements ParameterResolver {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(RunningSuite.class);

    /** The suite, started if nobody needed it before. */
    public static Suite of(ExtensionContext context) {
        return context.getRoot().getStore(OURS).computeIfAbsent(Suite.class, _ -> Suite.open(), Suite.class);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        Class<?> type = parameter.getParameter().getType();
        return type == Suite.class || type == House.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Suite suite = of(context);
        return parameter.getParameter().getType() == Suite.class ? suite : suite.house();
    }
}
