package io.bearhug.identity.edge.jsonschema;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.PathType;
import com.networknt.schema.SchemaId;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import io.bearhug.contracts.Json;
import io.bearhug.identity.trackingplans.PlanSchemas;
import io.bearhug.support.problem.Problem;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draft 2020-12 by networknt's library. It is given no reference that leads out of a schema, and would find nothing there but the
 * draft's own files. {@code format} is an annotation, as the draft has it.
 */
@Singleton
class NetworkntSchemas implements PlanSchemas {

    private static final int MAX_DETAIL = 300;

    private final JsonSchemaFactory factory = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .pathType(PathType.JSON_POINTER)
            .locale(Locale.ENGLISH)
            .formatAssertionsEnabled(false)
            .regularExpressionFactory(SchemaPatterns::compiled)
            .build();

    /** The draft's own expressions need what RE2 does not know; they see only schemas, which are bounded. */
    private final JsonSchema draft = factory.getSchema(
            SchemaLocation.of(SchemaId.V202012),
            SchemaValidatorsConfig.builder()
                    .pathType(PathType.JSON_POINTER)
                    .locale(Locale.ENGLISH)
                    .build());

    @Override
    public List<Problem.Fault> faults(Map<String, Object> schema) {
        List<Problem.Fault> wrong = told(draft.validate(node(schema)));
        return wrong.isEmpty() ? SchemaPatterns.faults(schema) : wrong;
    }

    @Override
    public Check compile(Map<String, Object> schema) {
        JsonSchema compiled = factory.getSchema(node(schema), config);
        compiled.initializeValidators();
        return content -> told(compiled.validate(node(content)));
    }

    private static JsonNode node(Map<String, Object> values) {
        return Json.mapper().valueToTree(values);
    }

    private static List<Problem.Fault> told(Collection<ValidationMessage> messages) {
        return messages.stream().map(NetworkntSchemas::fault).distinct().toList();
    }

    private static Problem.Fault fault(ValidationMessage message) {
        String said = message.getError();
        return Problem.Fault.at(
                message.getInstanceLocation().toString(),
                said.length() > MAX_DETAIL ? said.substring(0, MAX_DETAIL) : said);
    }
}
