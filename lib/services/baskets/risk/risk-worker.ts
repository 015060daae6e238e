import { assessRisk } from "@/lib/domain/basket/simulate/assess-risk";
import { answerQuestions } from "@/lib/services/threads/answer-questions";

answerQuestions(assessRisk);
