import { Module, type DynamicModule } from '@nestjs/common';
import { AboutController } from './about/about.controller.js';
import { AssetsController } from './assets/assets.controller.js';
import { CaseController } from './cases/case.controller.js';
import { DemonstrationController } from './demonstration/demonstration.controller.js';
import { DocumentsController } from './documents/documents.controller.js';
import { DraftController } from './filing/draft.controller.js';
import { FilingController } from './filing/filing.controller.js';
import { HomeController } from './home/home.controller.js';
import { IncidentsController } from './incidents/incidents.controller.js';
import { LetterController } from './messages/letter.controller.js';
import { MessagesController } from './messages/messages.controller.js';
import { NoticeFilesController } from './notices/notice-files.controller.js';
import { NoticesController } from './notices/notices.controller.js';
import { CaseRecordController } from './record/case-record.controller.js';
import { DeadlineController } from './record/deadline.controller.js';
import { RegisterController } from './record/register.controller.js';
import { VerificationController } from './record/verification.controller.js';
import { WEB, type Web } from './page/web.js';
import { PartnerController } from './partner/partner.controller.js';
import { CalendarAddressesController } from './preferences/calendars.controller.js';
import { PreferencesController } from './preferences/preferences.controller.js';
import { ProcedureController } from './procedures/procedure.controller.js';
import { ActsForController } from './sign-in/acts-for.controller.js';
import { RecountsController } from './recounts/recounts.controller.js';
import { SignInController } from './sign-in/sign-in.controller.js';
import { StepController } from './steps/step.controller.js';
import { UnsubscribeController } from './unsubscribe/unsubscribe.controller.js';
import { QueueController } from './queue/queue.controller.js';

@Module({})
export class WebModule {
  static of(web: Web): DynamicModule {
    return {
      module: WebModule,
      controllers: [
        HomeController,
        SignInController,
        ActsForController,
        PreferencesController,
        CalendarAddressesController,
        AboutController,
        AssetsController,
        DemonstrationController,
        NoticesController,
        NoticeFilesController,
        PartnerController,
        FilingController,
        DraftController,
        DocumentsController,
        CaseController,
        StepController,
        QueueController,
        IncidentsController,
        MessagesController,
        LetterController,
        UnsubscribeController,
        ProcedureController,
        CaseRecordController,
        DeadlineController,
        RegisterController,
        RecountsController,
        VerificationController,
      ],
      providers: [{ provide: WEB, useValue: web }],
    };
  }
}
