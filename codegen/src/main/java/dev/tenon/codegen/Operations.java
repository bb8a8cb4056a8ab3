package dev.tenon.codegen;

import dev.tenon.schema.Model;
import java.util.List;

/** Every operation of a model, in the order of its delegate. */
final class Operations {
    private Operations() {}

    /** All of them; of a view those that change nothing, and those that create only where a client can. */
    static List<Operation> of(Emission emission, Model model) {
        OperationList list = new OperationList(emission.types(), model);
        ReadOperations reads = new ReadOperations(list);
        if (emission.view(model).hasKey()) {
            reads.addUnique();
        }
        reads.add();
        if (!model.isView()) {
            WriteOperations writes = new WriteOperations(list);
            BulkOperations bulk = new BulkOperations(list);
            boolean creatable = emission.view(model).isCreatable();
            if (creatable) {
                writes.addCreates(!emission.view(model).requiredSteps().isEmpty());
                bulk.addCreates();
            }
            writes.addUpdates();
            if (creatable) {
                writes.addUpserts();
            }
            bulk.addUpdates();
            if (creatable) {
                bulk.addUpserts();
            }
            writes.addDeletes();
            bulk.addDeletes();
        }
        return list.all();
    }
}
